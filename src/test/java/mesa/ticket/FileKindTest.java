package mesa.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mesa.ticket.AttachmentRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileKindTest {

    private static final String OLE_HEADER = "d0cf11e0a1b11ae1";

    @ParameterizedTest
    @MethodSource
    void isTaken(String name, byte[] content, String mediaType) {
        assertThat(FileKind.of(content, name).mediaType()).isEqualTo(mediaType);
    }

    static Stream<Arguments> isTaken() throws IOException {
        return Stream.of(
                Arguments.of("pantalla.png", picture("png"), "image/png"),
                Arguments.of("pantalla.jpg", picture("jpg"), "image/jpeg"),
                Arguments.of("pantalla.gif", picture("gif"), "image/gif"),
                Arguments.of("sin nombre", picture("png"), "image/png"),
                Arguments.of("informe.pdf", "%PDF-1.7\n".getBytes(UTF_8), "application/pdf"),
                Arguments.of("fotos.zip", zip("foto.bmp"), "application/zip"),
                Arguments.of("fotos.rar", hex("526172211a0700cf907300000d"), "application/x-rar-compressed"),
                Arguments.of(
                        "oficio.docx",
                        zip("[Content_Types].xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of("oficio", zip("[Content_Types].xml"), "application/zip"),
                Arguments.of("lista.xls", hex(OLE_HEADER + "00".repeat(600)), "application/vnd.ms-excel"),
                Arguments.of("registro.log", text("12:00 ERROR no se pudo"), "text/x-log"),
                Arguments.of("respuesta.json", text("{\"error\": 500}"), "application/json"),
                Arguments.of("lista.csv", text("a;b\n1;2"), "text/csv"),
                Arguments.of("falso.png", text("esto no es una imagen"), "text/plain"),
                Arguments.of("falso.png", hex("0102030405060708"), "application/octet-stream"),
                Arguments.of("domicilios.txt", text("MZ 12 LT 4, Col. Centro"), "text/plain"));
    }

    @ParameterizedTest
    @MethodSource
    void isRefused(String name, byte[] content, Reason reason) {
        var refused = catchThrowableOfType(AttachmentRefused.class, () -> FileKind.of(content, name));

        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.details()[0]).isEqualTo(name);
    }

    static Stream<Arguments> isRefused() throws IOException {
        return Stream.of(
                Arguments.of("vacio.txt", new byte[0], Reason.EMPTY),
                Arguments.of("foto.bmp", picture("bmp"), Reason.IMAGE_KIND),
                Arguments.of("foto.png", picture("bmp"), Reason.IMAGE_KIND),
                Arguments.of(
                        "foto.png",
                        hex("424d 46000000 0000 0000 1a000000 0c000000 0200 0200 0100 1800"),
                        Reason.IMAGE_KIND),
                Arguments.of("foto.tif", hex("49492a0008000000"), Reason.IMAGE_KIND),
                Arguments.of("foto.webp", hex("52494646240000005745425056503820"), Reason.IMAGE_KIND),
                Arguments.of(
                        "logo.svg",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                        Reason.IMAGE_KIND),
                Arguments.of(
                        "logo.png",
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        Reason.IMAGE_KIND),
                Arguments.of("programa.exe", hex("4d5a900003000000040000"), Reason.EXECUTABLE),
                Arguments.of("programa.pdf", hex("4d5a900003000000040000"), Reason.EXECUTABLE),
                Arguments.of("programa", hex("7f454c460201010000000000000000000200"), Reason.EXECUTABLE),
                Arguments.of("programa", hex("cffaedfe07000001"), Reason.EXECUTABLE),
                Arguments.of("Clase.txt", hex("cafebabe0000003d"), Reason.EXECUTABLE),
                Arguments.of("guion.txt", text("#!/bin/sh\nrm -rf /"), Reason.EXECUTABLE),
                Arguments.of("guion.txt", text("#! /usr/bin/env perl"), Reason.EXECUTABLE),
                Arguments.of("guion.txt", text("@echo off\r\ndel *.*"), Reason.EXECUTABLE),
                Arguments.of("guion.ps1", text("Remove-Item *"), Reason.EXECUTABLE),
                Arguments.of("factura.pdf.js", text("new ActiveXObject('x')"), Reason.EXECUTABLE),
                Arguments.of("acceso.lnk", hex("4c0000000114020000000000"), Reason.EXECUTABLE),
                Arguments.of("librería.jar", zip("a/B.class"), Reason.EXECUTABLE),
                Arguments.of("librería.zip", zip("META-INF/MANIFEST.MF"), Reason.EXECUTABLE),
                Arguments.of("instalar.msi", hex(OLE_HEADER + "00".repeat(600)), Reason.EXECUTABLE),
                Arguments.of("pagina.html", text("<!DOCTYPE html><html><body>hola</body></html>"), Reason.KIND),
                Arguments.of("pagina.txt", text("<html><script>alert(1)</script></html>"), Reason.KIND),
                Arguments.of("pagina.txt", text("<!doctype html>\n<title>x</title>"), Reason.KIND),
                Arguments.of(
                        "pagina.xhtml",
                        text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                        Reason.KIND));
    }

    @Test
    void anInstallerInTheClothesOfAnOfficeFileIsFoundOut() {
        var folders = hex("00".repeat(128 + 80) + "84100c0000000000c000000000000046" + "00".repeat(32));
        var office = FileKind.of(hex(OLE_HEADER + "00".repeat(600)), "carta.doc");
        var text = FileKind.of(text("hola"), "carta.txt");

        office.checkFurther(hex("00".repeat(512)), "carta.doc");
        text.checkFurther(folders, "carta.txt");
        var refused = catchThrowableOfType(AttachmentRefused.class, () -> office.checkFurther(folders, "carta.doc"));

        assertThat(refused.reason()).isEqualTo(Reason.EXECUTABLE);
    }

    private static byte[] picture(String kind) throws IOException {
        var file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_3BYTE_BGR), kind, file))
                .isTrue();
        return file.toByteArray();
    }

    private static byte[] zip(String entry) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text("contenido"));
        }
        return file.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
