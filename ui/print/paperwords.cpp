// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperwords.h"

#include "ui/format/billingwords.h"
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"

#include <QCoreApplication>

namespace forecourt::ui {

namespace {

struct PaperText
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::PaperWords)
};

constexpr qsizetype LongestFileName = 80;

QString bookingWord(BookingKind kind)
{
    switch (kind) {
    case BookingKind::Charge: return {};
    //: What a row of a statement is: takes back what stood in a locked month.
    case BookingKind::Reversal: return PaperText::tr("Reversal");
    //: What a row of a statement is: counts instead of what a reversal took back.
    case BookingKind::Correction: return PaperText::tr("Correction");
    }
    return {};
}

QString unitWord(CostUnit unit)
{
    switch (unit) {
    case CostUnit::KilowattHour: return QStringLiteral("kWh");
    case CostUnit::Minute: return PaperText::tr("min");
    //: Unit of a start fee: one piece.
    case CostUnit::Piece: return PaperText::tr("piece");
    }
    return {};
}

QStringList sessionHeader()
{
    //: Column: what a row of the file is, e.g. a session or the total.
    return {PaperText::tr("Row"),       PaperText::tr("Document"),   PaperText::tr("Session"),      PaperText::tr("Start"),
            PaperText::tr("End"),       PaperText::tr("UTC offset"), PaperText::tr("Minutes"),      PaperText::tr("Charger"),
            PaperText::tr("Charger id"), PaperText::tr("Connector"), PaperText::tr("Person"),       PaperText::tr("Group"),
            PaperText::tr("Tag"),       PaperText::tr("Energy (kWh)"), PaperText::tr("Net"),        PaperText::tr("VAT"),
            PaperText::tr("Gross"),     PaperText::tr("Currency"),   PaperText::tr("Price"),        PaperText::tr("Kind"),
            //: Columns: the register of the meter at the start and at the end of a session.
            PaperText::tr("Remark"),    PaperText::tr("Meter at start (kWh)"), PaperText::tr("Meter at end (kWh)"),
            PaperText::tr("UTC offset at end")};
}

QStringList lineHeader()
{
    return {PaperText::tr("Row"),      PaperText::tr("Document"), PaperText::tr("Session"), PaperText::tr("What"),
            PaperText::tr("Band"),     PaperText::tr("Quantity"), PaperText::tr("Unit"),    PaperText::tr("VAT (%)"),
            PaperText::tr("Net"),      PaperText::tr("VAT"),      PaperText::tr("Gross"),   PaperText::tr("Currency"),
            PaperText::tr("Start"),    PaperText::tr("UTC offset"), PaperText::tr("End"),   PaperText::tr("UTC offset at end"),
            PaperText::tr("Meter at start (kWh)"), PaperText::tr("Meter at end (kWh)")};
}

} // namespace

QString paperKindWord(documents::PaperKind kind)
{
    switch (kind) {
    case documents::PaperKind::Receipt: return documentKindWord(DocumentKind::Receipt);
    case documents::PaperKind::Statement: return documentKindWord(DocumentKind::Statement);
    case documents::PaperKind::CreditNote: return documentKindWord(DocumentKind::CreditNote);
    //: Title of a list of all sessions of a month.
    case documents::PaperKind::MonthList: return PaperText::tr("Sessions");
    }
    return {};
}

QString paperTitle(const documents::PaperDocument& document, const Formatter& format)
{
    const QString named = document.number.isEmpty() ? paperKindWord(document.kind)
                                                    //: Title of a document: its kind and its number.
                                                    : PaperText::tr("%1 %2", "kind number").arg(paperKindWord(document.kind), document.number);
    return document.month.isValid() ? named + QStringLiteral(", ") + monthText(document.month, format.locale()) : named;
}

QString paperFileName(const documents::PaperDocument& document, const Formatter& format)
{
    QString name = paperKindWord(document.kind);
    if (!document.number.isEmpty())
        name += QLatin1Char(' ') + document.number;
    else if (document.month.isValid())
        name += QLatin1Char(' ') + monthText(document.month, format.locale());
    for (QChar& c : name) {
        if (QStringLiteral("/\\?*\"<>|:").contains(c) || !c.isPrint())
            c = QLatin1Char('-');
    }
    name = name.simplified().left(LongestFileName).trimmed();
    return name.startsWith(QLatin1Char('.')) ? QLatin1Char('_') + name : name;
}

QString paperPlace(const documents::PaperRow& row, const Formatter& format)
{
    const QString charger = row.stationName.isEmpty() ? row.station.value() : row.stationName;
    if (!row.connectorName.isEmpty())
        return charger + QStringLiteral(", ") + row.connectorName;
    return row.evse > 0 ? charger + QStringLiteral(" / ") + format.number(row.evse) : charger; // as everywhere in the window
}

QString paperRemark(const documents::PaperRow& row)
{
    QStringList parts;
    if (const QString kind = bookingWord(row.kind); !kind.isEmpty())
        parts.append(kind);
    if (row.isLate && row.kind == BookingKind::Charge)
        parts.append(PaperText::tr("Came after its month was locked"));
    if (!row.reason.isEmpty())
        parts.append(row.reason.simplified());
    return parts.join(QStringLiteral(": "));
}

documents::PaperWords paperWords(const documents::PaperDocument& document, const Formatter& format)
{
    documents::PaperWords words;
    words.sheetName = document.number.isEmpty() ? paperKindWord(document.kind) : document.number;
    words.sessionHeader = sessionHeader();
    words.lineHeader = lineHeader();
    words.session = PaperText::tr("Session");
    //: A row of a receipt: one line of the cost.
    words.line = PaperText::tr("Line");
    words.total = PaperText::tr("Total");
    words.vat = [format](VatRate rate) { return PaperText::tr("VAT %1").arg(vatText(rate, format)); };
    words.lineName = [format](const CostLine& line) { return costLineName(line, format); };
    words.unit = unitWord;
    words.connector = [format](const documents::PaperRow& row) {
        return row.connectorName.isEmpty() ? format.number(row.evse) : row.connectorName;
    };
    words.bookingKind = bookingWord;
    return words;
}

api::CsvStyle csvStyleFor(const Formatter& format, CsvForm form)
{
    api::CsvStyle style;
    const QString point = format.locale().decimalPoint();
    switch (form) {
    case CsvForm::AsLanguage: style.decimalPoint = point.isEmpty() ? QLatin1Char('.') : point.front(); break;
    case CsvForm::CommaPoint: style.decimalPoint = QLatin1Char('.'); break;
    case CsvForm::SemicolonComma: style.decimalPoint = QLatin1Char(','); break;
    }
    style.separator = style.decimalPoint == QLatin1Char(',') ? QLatin1Char(';') : QLatin1Char(',');
    style.timeZone = format.zone().id();
    return style;
}

} // namespace forecourt::ui
