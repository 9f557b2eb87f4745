/** Tests of the packaged application as an administrator runs it: as processes of their own, in production. */
package mesa.packaged;
