// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Files of the exchange: whole or not there, cancelled in time, read in any encoding.
#include "core/export/fileexchange.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fakeprices.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>

using namespace forecourt;
using namespace forecourt::exporting;
using namespace forecourt::tests;
using namespace Qt::StringLiterals;

namespace forecourt::tests::fileexchange {

namespace {
template<class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

api::RosterPointer rosterOf(QList<PersonRecord> persons, QList<TokenRecord> tokens)
{
    return std::make_shared<const api::Roster>(api::Roster{std::move(persons), std::move(tokens)});
}

TransactionRecord sessionOf(qint64 key)
{
    TransactionRecord session;
    session.key = TransactionKey(key);
    session.number = QStringLiteral("2026-%1").arg(key, 6, 10, QLatin1Char('0'));
    session.station = StationId(u"CP1"_s);
    session.evse = EvseId(2);
    session.personName = u"=HYPERLINK(\"x\")"_s;
    session.token.value = u"04A2"_s;
    session.state = TransactionState::Ended;
    session.startedAt = QDateTime({2026, 5, 5}, {7, 12}, Qt::UTC);
    session.stoppedAt = QDateTime({2026, 5, 5}, {7, 58, 30}, Qt::UTC);
    session.meterStart = Energy::fromWh(1000);
    session.meterStop = Energy::fromWh(9310);
    session.maximumPowerW = 11'020;
    session.idleS = 750;
    session.flags = TransactionFlag::UnknownToken;
    return session;
}

/// So many sessions that no list of them would do: each page is made when it is asked for.
class ManySessions final : public api::History
{
public:
    explicit ManySessions(int pages) : m_pages(pages) {}

    std::function<void(int page)> onPage = [](int) {};
    std::atomic<int> asked = 0;
    std::atomic<int> largest = 0; ///< rows of one page

    QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery query) override
    {
        const int page = query.after.isEmpty() ? 0 : query.after.toInt();
        Page<TransactionRecord> rows;
        TransactionRecord session = sessionOf(0);
        for (int i = 0; i < query.limit; ++i) {
            session.key = TransactionKey(qint64(page) * query.limit + i + 1);
            session.number = QString::number(session.key.value());
            rows.rows.append(session);
        }
        if (page + 1 < m_pages)
            rows.next = QString::number(page + 1);
        largest = std::max(largest.load(), query.limit);
        onPage(++asked);
        return readyFuture<Result<Page<TransactionRecord>>>(rows);
    }
    QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery query) override { return m_none.transactionTotals(query); }
    QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override { return m_none.transaction(key); }
    QFuture<Result<QList<MeterSample>>> samples(TransactionKey key) override { return m_none.samples(key); }
    QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey key, QDateTime from) override { return m_none.samplesFrom(key, from); }
    QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery query) override { return m_none.commands(query); }
    QFuture<Result<CommandRecord>> command(CommandId id) override { return m_none.command(id); }
    QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override { return m_none.messages(query); }
    QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery query) override { return m_none.messageCounts(query); }
    QFuture<Result<Page<EventRecord>>> events(api::EventQuery query) override { return m_none.events(query); }
    QFuture<Result<QByteArray>> photo(QString name) override { return m_none.photo(name); }
    QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery query) override { return m_none.alerts(query); }

private:
    int m_pages;
    FakeHistory m_none;
};

/// Lines of a file that is not read whole.
qint64 linesIn(const QString& path, QByteArray& last)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    qint64 lines = 0;
    while (!file.atEnd()) {
        last = file.readLine();
        ++lines;
    }
    return lines;
}
} // namespace

class TestFileExchange : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    api::ExchangeProgressPointer m_progress;
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void init() { m_progress = std::make_shared<api::ExchangeProgress>(); }

    void writesSessionsOfEveryPage()
    {
        FakeHistory history;
        for (qint64 key = 1201; key > 0; --key)
            history.transactionRows.append(sessionOf(key));
        FileExchange exchange(history);
        api::SessionSheet sheet;
        sheet.header = {u"No."_s, u"Start"_s};
        sheet.stationNames = {{StationId(u"CP1"_s), u"Bay 1; left"_s}};
        sheet.flags = {{quint32(TransactionFlag::UnknownToken), u"Unknown tag"_s}};
        const auto rows = waited(exchange.exportSessions({}, {}, sheet, {u';', u',', "Europe/Berlin"}, path("all.csv"), m_progress));
        QVERIFY(rows);
        QCOMPARE(*rows, 1201);
        const QList<QByteArray> lines = contentOf(path("all.csv")).split('\n');
        QCOMPARE(lines.size(), 1203);
        QCOMPARE(lines[0], QByteArray("\xEF\xBB\xBFNo.;Start\r"));
        QVERIFY2(lines[1].startsWith("2026-001201;2026-05-05 09:12:00;2026-05-05 09:58:30;UTC+02:00;46,5;\"Bay 1; left\";CP1;2;"
                                     "\"'=HYPERLINK(\"\"x\"\")\";04A2;8,310;1,000;9,310;10,723;11,020;;12,5;"), lines[1].constData());
        QVERIFY(lines[1].contains(";Unknown tag;"));
    }

    void writesWhatEachSessionCosts()
    {
        FakeHistory history;
        history.transactionRows = {sessionOf(3), sessionOf(2), sessionOf(1)};
        FakeChangeSource source;
        FakePrices prices(source);
        const auto cost = [&prices](qint64 key, const QString& currency, qint64 net, qint64 vat) {
            api::SessionPrice price;
            price.cost.net = {net, currency};
            price.cost.vat = {vat, currency};
            price.cost.total = {net + vat, currency};
            price.cost.priceName = u"Guests"_s;
            prices.priced.insert(key, price);
        };
        cost(3, u"EUR"_s, 244, 46);
        cost(1, u"JPY"_s, 0, 0); // free is no gap
        FileExchange exchange(history, &prices);
        for (const bool isChosen : {false, true}) {
            const QList<TransactionRecord> only = isChosen ? history.transactionRows : QList<TransactionRecord>();
            QVERIFY(waited(exchange.exportSessions({}, only, {}, {u';', u',', "Europe/Berlin"}, path("costs.csv"), m_progress)));
            const QList<QByteArray> lines = contentOf(path("costs.csv")).split('\n');
            QVERIFY2(lines[1].endsWith(";2,44;0,46;2,90;EUR;Guests\r"), lines[1].constData());
            QVERIFY2(lines[2].endsWith(";;;;;\r"), lines[2].constData());
            QVERIFY2(lines[3].endsWith(";0;0;0;JPY;Guests\r"), lines[3].constData());
        }
        prices.failure = Error{ErrorCode::LinkLost, {}, {}};
        QVERIFY(!waited(exchange.exportSessions({}, {}, {}, {}, path("lost.csv"), m_progress)));
        QVERIFY(!QFile::exists(path("lost.csv"))); // a list without its money would be taken for one of nothing
    }

    void writesOnlyTheSelection()
    {
        FakeHistory history;
        FileExchange exchange(history);
        const auto rows = waited(exchange.exportSessions({}, {sessionOf(3)}, {}, {}, path("some.csv"), m_progress));
        QCOMPARE(*rows, 1);
        QVERIFY(contentOf(path("some.csv")).contains("2026-000003"));
        QVERIFY(history.transactionQueries.isEmpty());
    }

    void leavesNothingBehindWhenCancelled()
    {
        FakeHistory history;
        history.transactionRows.append(sessionOf(1));
        FileExchange exchange(history);
        QFile before(path("kept.csv"));
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("old");
        before.close();
        m_progress->isCancelled = true;
        const auto rows = waited(exchange.exportSessions({}, {}, {}, {}, path("kept.csv"), m_progress));
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(contentOf(path("kept.csv")), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}, QDir::Files).size(), 1);
    }

    void writesAMillionSessionsPageByPage()
    {
        constexpr qint64 Million = 1'000'000;
        ManySessions probe(1);
        {
            FileExchange exchange(probe);
            QVERIFY(waited(exchange.exportSessions({}, {}, {}, {}, path("one.csv"), m_progress)));
        }
        const int perPage = probe.largest;
        QVERIFY2(perPage > 0 && perPage <= 10'000, qPrintable(QString::number(perPage))); // never all in memory at once
        const int pages = static_cast<int>((Million + perPage - 1) / perPage);

        ManySessions history(pages);
        FileExchange exchange(history);
        m_progress = std::make_shared<api::ExchangeProgress>();
        const auto rows = waited(exchange.exportSessions({}, {}, {}, {}, path("sessions.csv"), m_progress));
        QVERIFY(rows && *rows >= Million);
        QCOMPARE(m_progress->done.load(), *rows);
        QCOMPARE(history.asked.load(), pages);
        QByteArray last;
        QCOMPARE(linesIn(path("sessions.csv"), last), *rows + 1);
        QVERIFY2(last.startsWith(QByteArray::number(*rows)), last.constData());
    }

    void aMillionSessionsCanBeCancelledInTheMiddle()
    {
        ManySessions history(100'000);
        FileExchange exchange(history);
        history.onPage = [progress = m_progress](int page) { progress->isCancelled = page == 100; };
        const auto rows = waited(exchange.exportSessions({}, {}, {}, {}, path("stopped.csv"), m_progress));
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(history.asked.load(), 100); // and no page more
        QVERIFY(QDir(m_folder.path()).entryList({u"stopped*"_s}, QDir::Files).isEmpty());
    }

    void saysWhyAFileCannotBeWritten()
    {
        FakeHistory history;
        FileExchange exchange(history);
        const auto rows = waited(exchange.exportSessions({}, {sessionOf(1)}, {}, {}, path("no/such/folder.csv"), m_progress));
        QCOMPARE(rows.error().code, ErrorCode::FileFailed);
        QVERIFY(!rows.error().args.value(0).isEmpty());
    }

    void readsBackItsOwnPeople()
    {
        FakeHistory history;
        FileExchange exchange(history);
        const QList<PersonRecord> persons{{PersonId(1), u"Jürg; Müller"_s, u"=Office"_s, false, {}}, {PersonId(2), u"Nobody's"_s, {}, false, {}}};
        TokenRecord token;
        token.value = u"04A2"_s;
        token.person = PersonId(1);
        token.expiresAt = QDateTime({2026, 12, 31}, {23, 0}, Qt::UTC);
        token.note = u"two\nlines"_s;
        const api::CsvStyle style{u';', u',', "Europe/Berlin"};
        const api::RosterSheet sheet{{u"Name"_s, u"Group"_s, u"Tag"_s, u"Valid until"_s, u"Blocked"_s, u"Note"_s}, u"yes"_s};
        QVERIFY(waited(exchange.exportRoster(rosterOf(persons, {token}), sheet, style, path("people.csv"), std::make_shared<api::ExchangeProgress>())));

        const auto preview = waited(exchange.preview(path("people.csv"), {}));
        QVERIFY(preview);
        QCOMPARE(preview->separator, QChar(u';'));
        QCOMPARE(preview->columns, (api::RosterColumns{0, 1, 2, 3, 4, 5}));
        api::RosterImport import;
        import.path = path("people.csv");
        import.columns = preview->columns;
        import.timeZone = "Europe/Berlin";
        import.roster = rosterOf(persons, {token});
        const auto plan = waited(exchange.plan(import, m_progress));
        QVERIFY(plan);
        QCOMPARE((*plan)->rows, 2);
        QCOMPARE((*plan)->sameTags, 1); // nothing was lost on the way
        QCOMPARE((*plan)->newPersons, 0);
        QVERIFY((*plan)->steps.isEmpty());
        QCOMPARE(m_progress->done.load(), m_progress->total.load());
    }

    void writesEveryTagOnceByName_data()
    {
        QTest::addColumn<QList<std::pair<qint64, QString>>>("people");
        QTest::addColumn<QList<std::pair<QString, qint64>>>("tags"); // 0: nobody's
        QTest::addColumn<QByteArrayList>("rows");
        using People = QList<std::pair<qint64, QString>>;
        using Tags = QList<std::pair<QString, qint64>>;
        QTest::newRow("nobody") << People() << Tags() << QByteArrayList();
        QTest::newRow("names without case") << People{{1, u"bo"_s}, {2, u"Anna"_s}, {3, u"Cy"_s}} << Tags()
                                            << QByteArrayList{"Anna,,", "bo,,", "Cy,,"};
        QTest::newRow("one row per tag, in their order") << People{{1, u"Bo"_s}} << Tags{{u"B2"_s, 1}, {u"A1"_s, 1}}
                                                         << QByteArrayList{"Bo,,A1", "Bo,,B2"};
        QTest::newRow("nobody's tags last") << People{{1, u"Zoe"_s}} << Tags{{u"A1"_s, 0}, {u"B2"_s, 1}}
                                            << QByteArrayList{"Zoe,,B2", ",,A1"};
        QTest::newRow("of somebody who is gone") << People() << Tags{{u"A1"_s, 9}} << QByteArrayList{",,A1"};
        QTest::newRow("namesakes keep their order") << People{{1, u"Al"_s}, {2, u"al"_s}} << Tags{{u"A1"_s, 2}, {u"B2"_s, 1}}
                                                    << QByteArrayList{"Al,,B2", "al,,A1"};
    }
    void writesEveryTagOnceByName()
    {
        using People = QList<std::pair<qint64, QString>>;
        using Tags = QList<std::pair<QString, qint64>>;
        QFETCH(People, people);
        QFETCH(Tags, tags);
        QFETCH(QByteArrayList, rows);
        QList<PersonRecord> persons;
        for (const auto& [id, name] : people)
            persons.append({PersonId(id), name, {}, false, {}});
        QList<TokenRecord> tokens;
        for (const auto& [value, owner] : tags) {
            TokenRecord token;
            token.value = value;
            if (owner > 0)
                token.person = PersonId(owner);
            tokens.append(token);
        }
        FakeHistory history;
        FileExchange exchange(history);
        const auto written = waited(exchange.exportRoster(rosterOf(persons, tokens), {{u"H"_s}, u"yes"_s}, {u',', u'.', "UTC", false},
                                                          path("rows.csv"), m_progress));
        QCOMPARE(*written, rows.size());
        QList<QByteArray> lines = contentOf(path("rows.csv")).split('\n');
        QCOMPARE(lines.takeFirst(), QByteArray("H\r"));
        for (const QByteArray& row : std::as_const(rows))
            QCOMPARE(lines.takeFirst(), row + ",,,\r");
        QCOMPARE(lines, QList<QByteArray>{QByteArray()});
    }

    void peopleCanBeCancelled()
    {
        QList<TokenRecord> tokens;
        for (int i = 0; i < 200'000; ++i) {
            tokens.append(TokenRecord());
            tokens.last().value = QString::number(i);
        }
        FakeHistory history;
        FileExchange exchange(history);
        const api::RosterPointer roster = rosterOf({}, tokens);
        QVERIFY(waited(exchange.exportRoster(roster, {}, {}, path("most.csv"), m_progress)));
        QCOMPARE(m_progress->done.load(), 200'000);
        QCOMPARE(m_progress->total.load(), 200'000);
        const QByteArray before = contentOf(path("most.csv"));
        m_progress = std::make_shared<api::ExchangeProgress>();
        m_progress->isCancelled = true;
        const auto rows = waited(exchange.exportRoster(roster, {}, {}, path("most.csv"), m_progress));
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_progress->done.load(), 0);
        QVERIFY(contentOf(path("most.csv")) == before); // as it was
    }

    void plansAMillionRowsAndCanBeCancelled()
    {
        QFile file(path("million.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name;tag\n");
        QByteArray block;
        for (int i = 0; i < 1'000'000; ++i) {
            block += "Person " + QByteArray::number(i % 1000) + ";" + QByteArray::number(i) + "\n";
            if (block.size() > 1'000'000 || i == 999'999)
                file.write(std::exchange(block, {}));
        }
        file.close();
        FakeHistory history;
        FileExchange exchange(history);
        api::RosterImport import;
        import.path = file.fileName();
        import.columns.name = 0;
        import.columns.tag = 1;
        const auto plan = waited(exchange.plan(import, m_progress));
        QVERIFY(plan);
        QCOMPARE((*plan)->newTags, 1'000'000);
        QCOMPARE((*plan)->newPersons, 1000);
        auto second = std::make_shared<api::ExchangeProgress>();
        const auto stopped = exchange.plan(import, second);
        second->isCancelled = true;
        QCOMPARE(waited(stopped).error().code, ErrorCode::Cancelled);
    }

    void refusesAPicture()
    {
        QFile file(path("photo.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
        file.close();
        FakeHistory history;
        FileExchange exchange(history);
        QCOMPARE(waited(exchange.preview(file.fileName(), {})).error().code, ErrorCode::InvalidInput);
        QCOMPARE(waited(exchange.preview(path("none.csv"), {})).error().code, ErrorCode::FileFailed);
    }
};

FORECOURT_TEST(TestFileExchange)

} // namespace forecourt::tests::fileexchange

#include "tst_fileexchange.moc"
