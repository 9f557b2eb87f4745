package mesa.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TicketNumberTest {

    private static final long FIRST = 10_001;
    private static final long MANY = 99_999_999;

    @Property
    void everyWrongDigitIsNoticed(
            @ForAll TicketType type,
            @ForAll @LongRange(min = FIRST, max = MANY) long sequence,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int slip) {
        var digits = digitsOf(TicketNumber.of(type, sequence));
        Assume.that(place < digits.length());

        var wrong = new StringBuilder(digits);
        wrong.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + slip) % 10));

        assertThat(TicketNumber.parse(type.prefix() + "-" + wrong)).isEmpty();
        assertThat(TicketNumber.parse(wrong.toString())).isEmpty();
    }

    @Property
    void everyTwoDigitsInTheWrongOrderAreNoticed(
            @ForAll TicketType type,
            @ForAll @LongRange(min = FIRST, max = MANY) long sequence,
            @ForAll @IntRange(max = 7) int place) {
        var digits = digitsOf(TicketNumber.of(type, sequence));
        Assume.that(place + 1 < digits.length() && digits.charAt(place) != digits.charAt(place + 1));

        var wrong = new StringBuilder(digits);
        wrong.setCharAt(place, digits.charAt(place + 1));
        wrong.setCharAt(place + 1, digits.charAt(place));

        assertThat(TicketNumber.parse(type.prefix() + "-" + wrong)).isEmpty();
    }

    @Property
    void howeverItIsTypedItIsTheSameNumber(
            @ForAll TicketType type,
            @ForAll @LongRange(min = FIRST, max = MANY) long sequence,
            @ForAll("gaps") String gap,
            @ForAll boolean small) {
        var number = TicketNumber.of(type, sequence);

        var typed = gap + String.join(gap, number.value().replace("-", "").split("")) + gap;

        assertThat(TicketNumber.parse(small ? typed.toLowerCase() : typed)).contains(number);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", "–", ".", "\t", "\u00a0", "\u200e", " - ");
    }

    @Example
    void aNumberWithoutLettersIsANumber() {
        assertThat(TicketNumber.parse("#100067")).contains(new TicketNumber("100067"));
        assertThat(TicketNumber.parse("１０００６７")).contains(new TicketNumber("100067"));
    }

    @Example
    void otherTextIsNone() {
        assertThat(TicketNumber.parse(null)).isEmpty();
        assertThat(TicketNumber.parse("")).isEmpty();
        assertThat(TicketNumber.parse("impresora")).isEmpty();
        assertThat(TicketNumber.parse("XYZ-100067")).isEmpty();
        assertThat(TicketNumber.parse("INC-100067 otra vez")).isEmpty();
        assertThat(TicketNumber.parse("1".repeat(5000))).isEmpty();
    }

    @Example
    void whatIsNoNumberCannotBecomeOne() {
        assertThatThrownBy(() -> new TicketNumber("INC-1; drop table ticket"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drop table");
    }

    private static String digitsOf(TicketNumber number) {
        return Long.toString(number.digits());
    }
}
