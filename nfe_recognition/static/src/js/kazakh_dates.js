/**
 * Dates in Kazakh for browsers that lack them.
 *
 * Some builds of Chromium accept the locale "kk" and then write "2026 M11 21" and
 * "Sat". Every date of the web client (luxon) and of its calendar comes from
 * Intl.DateTimeFormat, so the names are supplied there and nowhere else: the order of
 * the parts is that of Russian, which Kazakh shares, and months and weekdays get their
 * Kazakh names. A browser that knows Kazakh is left alone.
 */
const MONTHS = {
    long: [
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
        "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
    ],
    short: [
        "қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.",
        "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел.",
    ],
    narrow: ["Қ", "А", "Н", "С", "М", "М", "Ш", "Т", "Қ", "Қ", "Қ", "Ж"],
};
const WEEKDAYS = {
    long: [
        "жексенбі", "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі",
    ],
    short: ["жс", "дс", "сс", "ср", "бс", "жм", "сб"],
    narrow: ["Ж", "Д", "С", "С", "Б", "Ж", "С"],
};
const ENGLISH_WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const Native = Intl.DateTimeFormat;

/** @returns {boolean} whether the browser writes Kazakh month names itself */
function knowsKazakh() {
    const january = new Native("kk", { month: "long", timeZone: "UTC" });
    return january.format(new Date(0)).toLowerCase() === MONTHS.long[0];
}

function isKazakh(locales) {
    const first = Array.isArray(locales) ? locales[0] : locales;
    return String(first || "").split("-")[0] === "kk";
}

class KazakhDateTimeFormat extends Native {
    constructor(locales, options) {
        super("ru", options);
        const { timeZone } = super.resolvedOptions();
        this.monthOf = new Native("en-US", { month: "numeric", timeZone });
        this.weekdayOf = new Native("en-US", { weekday: "short", timeZone });
    }

    /** Overrides the accessor of the native class, which callers detach. */
    get format() {
        return (date) =>
            this.formatToParts(date)
                .map((part) => part.value)
                .join("");
    }

    formatToParts(date) {
        const when = date === undefined ? new Date() : date;
        return super.formatToParts(when).map((part) => this.inKazakh(part, when));
    }

    formatRange(start, end) {
        return `${this.format(start)} – ${this.format(end)}`;
    }

    resolvedOptions() {
        return { ...super.resolvedOptions(), locale: "kk" };
    }

    inKazakh(part, when) {
        let value = part.value;
        if (part.type === "month" && /\D/.test(value)) {
            const width = this.widthOf(value);
            value = MONTHS[width][Number(this.monthOf.format(when)) - 1];
        } else if (part.type === "weekday") {
            const day = ENGLISH_WEEKDAYS.indexOf(this.weekdayOf.format(when));
            value = WEEKDAYS[value.length > 2 ? "long" : value.length > 1 ? "short" : "narrow"][day];
        } else if (part.type === "literal") {
            value = value.replace("г.", "ж.");
        }
        return { ...part, value };
    }

    /** @returns {string} which of the three widths a Russian month name has */
    widthOf(name) {
        if (name.length === 1) {
            return "narrow";
        }
        const { month, dateStyle } = super.resolvedOptions();
        const short = month === "short" || dateStyle === "medium";
        return short ? "short" : "long";
    }
}

if (!knowsKazakh()) {
    Intl.DateTimeFormat = new Proxy(Native, {
        construct(target, [locales, options], caller) {
            return isKazakh(locales)
                ? new KazakhDateTimeFormat(locales, options)
                : Reflect.construct(target, [locales, options], caller);
        },
        apply(target, self, [locales, options]) {
            return isKazakh(locales)
                ? new KazakhDateTimeFormat(locales, options)
                : target(locales, options);
        },
    });
}
