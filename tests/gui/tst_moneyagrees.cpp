// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One month of ten thousand sessions in a real store: what the screen says is what PDF, XLSX and CSV say, to the cent.
#include "core/export/papersheet.h"
#include "core/storage/repositories/bookingtable.h"
#include "tests/gui/paperreading.h"
#include "tests/support/bookingbuilder.h"
#include "tests/support/fakechangesource.h"
#include "tests/support/manualclock.h"
#include "tests/unit/storage/storagefixture.h"
#include "ui/models/monthmodel.h"
#include "ui/print/paperpress.h"

#include <QApplication>
#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <cmath>

using namespace forecourt;
using namespace forecourt::tests;
using documents::SessionColumn;

namespace {

constexpr int Sessions = 10'000;
constexpr int PressPatienceMs = 250'000;
constexpr BillingMonth May{2026, 5};

/// Cents, and Wh.
struct Sums
{
    qint64 net = 0;
    qint64 vat = 0;
    qint64 gross = 0;
    qint64 wattHours = 0;
    QMap<QString, std::array<qint64, 3>> byRate; ///< "19": net, VAT, gross

    bool operator==(const Sums&) const = default;
    [[nodiscard]] QByteArray toText() const
    {
        QString text = QStringLiteral("%1 %2 %3 %4 Wh").arg(net).arg(vat).arg(gross).arg(wattHours);
        for (auto it = byRate.begin(); it != byRate.end(); ++it)
            text += QStringLiteral("; %1: %2 %3 %4").arg(it.key()).arg(it.value()[0]).arg(it.value()[1]).arg(it.value()[2]);
        return text.toUtf8();
    }
    void add(const Sums& other)
    {
        net += other.net;
        vat += other.vat;
        gross += other.gross;
        wattHours += other.wattHours;
        for (auto it = other.byRate.begin(); it != other.byRate.end(); ++it) {
            for (size_t i = 0; i < 3; ++i)
                byRate[it.key()][i] += it.value()[i];
        }
    }
};

#define AGREES(found, expected) QVERIFY2((found) == (expected), ((found).toText() + " is not " + (expected).toText()).constData())

QString rateKey(VatRate rate)
{
    return QString::number(rate.basisPoints / 100);
}

/// Added here once more, by nothing but +.
Sums sumsOf(const QList<Booking>& bookings)
{
    Sums sums;
    qint64 milliWh = 0;
    for (const Booking& booking : bookings) {
        sums.net += booking.cost.net.minor;
        sums.vat += booking.cost.vat.minor;
        sums.gross += booking.cost.total.minor;
        milliWh += booking.cost.energy ? booking.cost.energy->milliWh : 0;
        for (const VatTotal& part : booking.cost.vatTotals) {
            auto& all = sums.byRate[rateKey(part.rate)];
            all[0] += part.net.minor;
            all[1] += part.vat.minor;
            all[2] += part.gross.minor;
        }
    }
    sums.wattHours = qint64(std::llround(double(milliWh) / 1000));
    return sums;
}

Sums sumsOf(const BookingTotals& totals)
{
    Sums sums{totals.net.minor, totals.vat.minor, totals.gross.minor, documents::wattHours(totals.energy), {}};
    for (const VatTotal& part : totals.vatTotals)
        sums.byRate.insert(rateKey(part.rate), {part.net.minor, part.vat.minor, part.gross.minor});
    return sums;
}

/// The rows below the sessions: "VAT 19 %" and "Total". \a cell: text of a column; \a number: what it means, scaled.
template<class Row, class Cell, class Number>
Sums sumsOfTable(const QList<Row>& rows, Cell cell, Number number)
{
    Sums sums;
    const auto cents = [&](const Row& row, SessionColumn column) { return number(cell(row, column), 2); };
    for (const Row& row : rows) {
        const QString first = cell(row, SessionColumn::Row);
        const qint64 net = cents(row, SessionColumn::Net);
        const qint64 vat = cents(row, SessionColumn::Vat);
        const qint64 gross = cents(row, SessionColumn::Gross);
        if (first.startsWith(QLatin1String("VAT"))) {
            static const QRegularExpression digits(QStringLiteral("\\d+"));
            sums.byRate.insert(digits.match(first).captured(), {net, vat, gross});
        } else if (first == QLatin1String("Total")) {
            sums.net = net;
            sums.vat = vat;
            sums.gross = gross;
            sums.wattHours = number(cell(row, SessionColumn::Energy), 3);
        }
    }
    return sums;
}

qint64 scaledNumber(const QString& text, int decimals)
{
    return qint64(std::llround(text.toDouble() * std::pow(10, decimals)));
}

Sums sumsOfCsv(const QString& path)
{
    return sumsOfTable(readCsv(path), [](const QStringList& row, SessionColumn column) { return row.value(int(column)); }, scaledNumber);
}

Sums sumsOfXlsx(const QString& path)
{
    return sumsOfTable(
        readXlsx(path),
        [](const QHash<QString, QString>& row, SessionColumn column) { return row.value(QString(QChar(ushort('A' + int(column))))); }, scaledNumber);
}

qint64 plainNumber(QString text)
{
    return text.remove(QLatin1Char(',')).remove(QLatin1Char('.')).toLongLong();
}

/// What a person reads below the table. VAT by rate stands there with the amount it is taken of.
Sums sumsOfPdf(const QString& path)
{
    QString text = pdfText(path);
    text.remove(QChar(0x20AC));
    const auto captured = [&text](const char* pattern) {
        return plainNumber(QRegularExpression(QLatin1String(pattern), QRegularExpression::MultilineOption).match(text).captured(1));
    };
    Sums sums;
    sums.net = captured("^\\s*Net\\s+([\\d,]+\\.\\d\\d)\\s*$");
    sums.gross = captured("^\\s*Total\\s+([\\d,]+\\.\\d\\d)\\s*$");
    sums.wattHours = captured("energy\\s+([\\d,]+\\.\\d\\d\\d) kWh");
    static const QRegularExpression rate(QStringLiteral("VAT\\s+(\\d+) ?% of\\s+([\\d,]+\\.\\d\\d)\\s+([\\d,]+\\.\\d\\d)"));
    for (auto it = rate.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const qint64 net = plainNumber(match.captured(2));
        const qint64 vat = plainNumber(match.captured(3));
        sums.byRate.insert(match.captured(1), {net, vat, net + vat});
        sums.vat += vat;
    }
    return sums;
}

} // namespace

class TestMoneyAgrees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tableOfMonthsAgrees();
    void sumsOfTheStoreAgree();
    void filesAgree();

private:
    StorageFixture m_store;
    Sums m_expected;
    FakeChangeSource m_source;
    api::LiveSite m_site{m_source};
    QLocale m_locale{QLocale::English, QLocale::UnitedKingdom};
};

void TestMoneyAgrees::initTestCase()
{
    QVERIFY2(canReadPdf(), "pdftotext (poppler-utils, packaging/debian-packages.txt) is not installed: the PDF cannot be read back");
    const QList<Booking> booked = randomBookings(Sessions, 4'711);
    m_expected = sumsOf(booked);
    QCOMPARE(m_expected.byRate.size(), 2);
    QVERIFY(m_store.open());
    const QString path = m_store.file(QStringLiteral("forecourt.sqlite"));
    m_store.end();
    {
        storage::Connection connection(path, storage::Connection::Access::ReadWrite);
        QVERIFY(connection.execute("BEGIN"));
        storage::BookingTable table(connection);
        for (const Booking& booking : booked)
            QCOMPARE(table.add(booking, booking.startedAt), booking.id);
        QVERIFY(connection.execute("COMMIT"));
        QVERIFY(connection.result());
    }
    QVERIFY(m_store.reopen());
}

/// What a person sees under Month's end.
void TestMoneyAgrees::tableOfMonthsAgrees()
{
    using Column = ui::MonthModel::Column;
    ManualClock clock(utc(2026, 6, 1));
    ui::Workspace workspace(m_site, clock, m_locale);
    ui::MonthModel model(workspace);
    const auto summaries = result(m_store.storage().months().months());
    QVERIFY(summaries);
    model.resetRows(*summaries);
    QCOMPARE(model.rowCount(), 1);
    const auto shown = [&model](Column column) { return model.index(0, int(column)).data().toString().remove(QChar(0x20AC)); };
    QCOMPARE(centsOf(shown(Column::Net)), std::optional(m_expected.net));
    QCOMPARE(centsOf(shown(Column::Gross)), std::optional(m_expected.gross));
    QCOMPARE(model.row(0).totals.size(), 1);
    const BookingTotals& totals = model.row(0).totals.first();
    AGREES(sumsOf(totals), m_expected);
    QCOMPARE(shown(Column::Energy), workspace.format().energyNumber(totals.energy));
}

void TestMoneyAgrees::sumsOfTheStoreAgree()
{
    api::BookingQuery all;
    all.month = May;
    const auto totals = result(m_store.storage().months().totals(all));
    QVERIFY(totals);
    QCOMPARE(totals->size(), 1);
    AGREES(sumsOf(totals->first()), m_expected);
    const auto recipients = result(m_store.storage().months().parties(May, api::StatementBy::Person));
    QVERIFY(recipients);
    Sums parties;
    for (const api::StatementParty& party : *recipients)
        parties.add(sumsOf(party.totals.value(0)));
    parties.wattHours = m_expected.wattHours; // each was rounded for itself
    AGREES(parties, m_expected);
}

/// The list in each form, and all statements together.
void TestMoneyAgrees::filesAgree()
{
    QTemporaryDir folder;
    ui::ThemeManager themes(*qApp);
    storage::Storage& storage = m_store.storage();
    ui::PaperPress press({storage.months(), storage.documents(), m_site, themes, [this] { return m_locale; }, QStringLiteral("owner")});
    ui::PressOrder order;
    order.month = May;
    order.folder = folder.path();
    const QFuture<Result<ui::PressOutcome>> future = press.issue(order);
    QVERIFY(QTest::qWaitFor([&future] { return future.isFinished(); }, PressPatienceMs));
    QCOMPARE(future.resultCount(), 1);
    const Result<ui::PressOutcome> outcome = future.result();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(outcome->files.size(), (outcome->documents.size() + 1) * 3);
    QHash<QString, Sums> statements; // by form
    int lists = 0;
    for (const QString& file : outcome->files) {
        const QString form = QFileInfo(file).suffix();
        const Sums sums = form == QLatin1String("csv") ? sumsOfCsv(file) : form == QLatin1String("xlsx") ? sumsOfXlsx(file) : sumsOfPdf(file);
        if (QFileInfo(file).fileName().startsWith(QLatin1String("Sessions"))) {
            AGREES(sums, m_expected);
            ++lists;
        } else {
            statements[form].add(sums);
        }
    }
    QCOMPARE(lists, 3);
    QCOMPARE(statements.size(), 3);
    for (Sums& sums : statements) {
        sums.wattHours = m_expected.wattHours; // each was rounded for itself
        AGREES(sums, m_expected);
    }
}

QTEST_MAIN(TestMoneyAgrees)
#include "tst_moneyagrees.moc"
