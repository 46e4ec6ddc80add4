// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracereader.h"
#include "core/export/tracerows.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/support/testprogram.h"

#include <QBuffer>
#include <QIODevice>
#include <QTest>

using namespace forecourt;
using namespace forecourt::exporting;

namespace forecourt::tests::traceimport {

using Direction = MessageRecord::Direction;
using Kind = MessageRecord::Kind;

namespace {

const LogTimes Times{QTimeZone("Europe/Berlin"), QDate(2026, 5, 5)};

std::shared_ptr<const MemoryTrace> read(const QByteArray& text)
{
    static const ocpp::V16Explainer explainer;
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    auto trace = readTrace(buffer, TraceCollector(explainer, Times, QStringLiteral("file")), QStringLiteral("f.log"), {});
    return trace ? *trace : nullptr;
}

QList<MessageRecord> rowsOf(const MemoryTrace& trace, const QString& filter = {})
{
    api::MessageQuery query;
    query.oldestFirst = true;
    query.limit = 1000;
    query.filter = filter;
    return trace.messages(query).result().value().rows;
}

} // namespace

class TestTraceImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void readsLines_data();
    void readsLines();
    void answersBelongToTheirCalls();
    void deviationsAreCounted();
    void aCutFrameIsUnreadable();
    void runsPastMidnight();
    void textWithoutAnyMessageIsRefused();
    void pagesBothWays();
    void utf16IsRead();
    void anOpenQuoteDoesNotSwallowTheFile();
    void hostileFilesAreSurvived_data();
    void hostileFilesAreSurvived();
    void lineEndsMayBeMixed();
    void problemsAreListedWithTheirLines();
    void aLineWithoutEndIsReadInPieces();
    void readingStopsSoonInOneHugeLine();
    void whatIsKeptIsBounded();
    void sessionsAreFollowed_data();
    void sessionsAreFollowed();
    void countsGoOnInParts();
};

void TestTraceImport::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("ISO with Z") << "x 2026-05-05T10:14:02.118Z y" << "2026-05-05T10:14:02.118Z";
    QTest::newRow("offset") << "2026-05-05T10:14:02+02:00" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("short offset") << "2026-05-05T10:14:02.5+0200" << "2026-05-05T08:14:02.500Z";
    QTest::newRow("python") << "2026-05-05 10:14:02,118 INFO" << "2026-05-05T08:14:02.118Z";
    QTest::newRow("site zone, winter") << "2026-01-05 10:14:02" << "2026-01-05T09:14:02.000Z";
    QTest::newRow("go") << "2026/05/05 10:14:02 recv" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("microseconds") << "2026-05-05 10:14:02.118999" << "2026-05-05T08:14:02.118Z";
    QTest::newRow("German") << "05.05.2026 10:14:02" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("journal") << "May  5 10:14:02 host evcc[1]:" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("journal of last year") << "Dec 31 23:59:59 host" << "2025-12-31T22:59:59.000Z";
    QTest::newRow("seconds since 1970") << "1777968842.118 " << "2026-05-05T08:14:02.118Z";
    QTest::newRow("milliseconds since 1970") << "1777968842118 " << "2026-05-05T08:14:02.118Z";
    QTest::newRow("time of day") << "[10:14:02.118]" << "2026-05-05T08:14:02.118Z";
    QTest::newRow("no such day") << "2026-02-31 10:14:02x" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("nothing") << "connector 1" << "";
}

void TestTraceImport::readsTimes()
{
    QFETCH(QString, text);
    const auto at = instantOf(text, Times);
    QTEST(at ? at->toString(Qt::ISODateWithMs) : QString(), "utc");
}

void TestTraceImport::readsLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("charger");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("utc");
    QTest::newRow("SteVe") << "[INFO ] 2026-05-05 10:14:02,118 de.rwth.idsg.steve.ocpp.ws.WebSocketLogger (qtp-31) - [chargeBoxId=SN0042, "
                              "sessionId=7] Received: [2,\"a\",\"Heartbeat\",{}]"
                           << "SN0042" << Direction::In << "Heartbeat" << "2026-05-05T08:14:02.118Z";
    QTest::newRow("SteVe, sent") << "[INFO ] 2026-05-05 10:14:02,118 de.rwth.idsg.steve.ocpp.ws.WebSocketLogger (x) - [chargeBoxId=CP9, "
                                    "sessionId=7] Sending: [2,\"a\",\"Reset\",{\"type\":\"Soft\"}]"
                                 << "CP9" << Direction::Out << "Reset" << "2026-05-05T08:14:02.118Z";
    QTest::newRow("evcc") << "[ocpp  ] TRACE 2026/05/05 10:14:02 recv CP1: [2,\"a\",\"MeterValues\",{\"connectorId\":1,\"meterValue\":[]}]"
                          << "CP1" << Direction::In << "MeterValues" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("Home Assistant") << "2026-05-05 10:14:02.118 INFO (MainThread) [ocpp] charger: receive message [2,\"a\",\"Heartbeat\",{}]"
                                    << "charger" << Direction::In << "Heartbeat" << "2026-05-05T08:14:02.118Z";
    QTest::newRow("mobilityhouse, no time") << "INFO:ocpp:CP_1: send [2,\"a\",\"ClearCache\",{}]"
                                            << "CP_1" << Direction::Out << "ClearCache" << "";
    QTest::newRow("ocpp-go") << "time=\"2026-05-05T08:14:02Z\" level=info msg=\"received JSON message from CP1: "
                                "[2,\\\"a\\\",\\\"Heartbeat\\\",{}]\""
                             << "CP1" << Direction::In << "Heartbeat" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("a frame alone") << "[2,\"a\",\"Heartbeat\",{}]" << "file" << Direction::In << "Heartbeat" << "";
    QTest::newRow("the charger's own log: the action knows better")
        << "2026-05-05T08:14:02Z sending [2,\"a\",\"Heartbeat\",{}]" << "file" << Direction::In << "Heartbeat" << "2026-05-05T08:14:02.000Z";
    QTest::newRow("brackets in texts") << "x [2, \"a\", \"DataTransfer\", {\"vendorId\":\"]}\\\"\"}] y"
                                       << "file" << Direction::In << "DataTransfer" << "";
}

void TestTraceImport::readsLines()
{
    QFETCH(QString, line);
    const auto trace = read(line.toUtf8());
    QVERIFY(trace);
    const QList<MessageRecord> rows = rowsOf(*trace);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].kind, Kind::Call);
    QCOMPARE(rows[0].messageId, QStringLiteral("a"));
    QTEST(rows[0].station.value(), "charger");
    QTEST(rows[0].direction, "direction");
    QTEST(rows[0].action, "action");
    QTEST(rows[0].at.isValid() ? rows[0].at.toString(Qt::ISODateWithMs) : QString(), "utc");
}

void TestTraceImport::answersBelongToTheirCalls()
{
    const auto trace = read("noise\n"
                            "2026-05-05T08:00:00.000Z CP_1: receive message [2,\"1\",\"Heartbeat\",{}]\n"
                            "2026-05-05T08:00:00.050Z CP_1: send [3,\"1\",{\"currentTime\":\"2026-05-05T08:00:00Z\"}]\n"
                            "2026-05-05T08:00:01.000Z CP_1: send [2,\"s1\",\"Reset\",{\"type\":\"Soft\"}]\n"
                            "2026-05-05T08:00:04.000Z CP_1: receive message [4,\"s1\",\"InternalError\",\"no\",{}]\n"
                            "2026-05-05T08:00:05.000Z CP_1: receive message [3,\"zz\",{}]\n");
    QVERIFY(trace);
    QCOMPARE(trace->skippedLines(), 1);
    const QList<MessageRecord> rows = rowsOf(*trace);
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[1].action, QStringLiteral("Heartbeat"));
    QCOMPARE(rows[1].direction, Direction::Out);
    QCOMPARE(rows[1].replyMs, std::optional<qint64>(50));
    QCOMPARE(rows[3].kind, Kind::Error);
    QCOMPARE(rows[3].direction, Direction::In);
    QCOMPARE(rows[3].replyMs, std::optional<qint64>(3000));
    QVERIFY(rows[4].deviations.contains(QStringLiteral("unmatched-answer")));
    QCOMPARE(rowsOf(*trace, QStringLiteral("slow>2s")).size(), 1);
    QCOMPARE(trace->chargers(), QStringList{QStringLiteral("CP_1")});
}

void TestTraceImport::deviationsAreCounted()
{
    const auto trace = read("[2,\"1\",\"StatusNotification\",{\"connectorId\":\"1\",\"errorCode\":\"NoError\",\"status\":\"Available\"}]\n"
                            "[2,\"2\",\"StatusNotification\",{\"connectorId\":\"1\",\"errorCode\":\"NoError\",\"status\":\"Available\"}]\n"
                            "[2,\"3\",\"NoSuchThing\",{}]\n"
                            "[2,\"4\",\"Heartbeat\",{}]\n");
    QVERIFY(trace);
    qint64 sum = 0;
    for (const qint64 count : trace->deviations())
        sum += count;
    QCOMPARE(sum, 3);
    QCOMPARE(trace->deviations().value(QStringLiteral("unknown-action")), 1);
    QCOMPARE(trace->withoutTime(), 4);
    QCOMPARE(rowsOf(*trace, QStringLiteral("deviation")).size(), 3);
}

void TestTraceImport::aCutFrameIsUnreadable()
{
    const auto trace = read("2026-05-05T08:00:00Z recv CP1: [2,\"1\",\"MeterValues\",{\"connectorId\":1,\"mete");
    QVERIFY(trace);
    const QList<MessageRecord> rows = rowsOf(*trace);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].kind, Kind::Unparseable);
    QVERIFY(!rows[0].deviations.isEmpty());
}

void TestTraceImport::runsPastMidnight()
{
    const auto trace = read("23:59:59 [2,\"1\",\"Heartbeat\",{}]\n00:00:01 [2,\"2\",\"Heartbeat\",{}]\n");
    QVERIFY(trace);
    const QList<MessageRecord> rows = rowsOf(*trace);
    QCOMPARE(rows[0].at.msecsTo(rows[1].at), 2000);
}

void TestTraceImport::textWithoutAnyMessageIsRefused()
{
    QVERIFY(!read(""));
    QVERIFY(!read("Just text\n[1,2,3]\n{\"a\":1}\n"));
    QVERIFY(!read(QByteArray(100'000, '\0')));
}

void TestTraceImport::pagesBothWays()
{
    QByteArray text;
    for (int i = 1; i <= 250; ++i)
        text += "[2,\"" + QByteArray::number(i) + "\",\"Heartbeat\",{}]\n";
    const auto trace = read(text);
    QVERIFY(trace);
    for (const bool isOldestFirst : {true, false}) {
        api::MessageQuery query;
        query.oldestFirst = isOldestFirst;
        query.limit = 100;
        QList<qint64> ids;
        do {
            const auto page = trace->messages(query).result();
            QVERIFY(page);
            for (const MessageRecord& row : page->rows)
                ids.append(row.id.value());
            query.after = page->next;
        } while (!query.after.isEmpty());
        QCOMPARE(ids.size(), 250);
        QCOMPARE(ids.first(), isOldestFirst ? 1 : 250);
        QCOMPARE(ids.last(), isOldestFirst ? 250 : 1);
    }
    api::MessageQuery query;
    query.beyond = RecordId(101);
    query.limit = 2;
    QCOMPARE(trace->messages(query).result()->rows.first().id, RecordId(100));
}

void TestTraceImport::utf16IsRead()
{
    QByteArray text("\xff\xfe", 2);
    for (const char c : QByteArray("[2,\"a\",\"Heartbeat\",{}]\r\n")) {
        text.append(c);
        text.append('\0');
    }
    const auto trace = read(text);
    QVERIFY(trace);
    QCOMPARE(rowsOf(*trace).first().action, QStringLiteral("Heartbeat"));
}

void TestTraceImport::anOpenQuoteDoesNotSwallowTheFile()
{
    MessageRecord message;
    message.at = QDateTime({2026, 5, 5}, {8, 0}, Qt::UTC);
    message.station = StationId(QStringLiteral("CP-1"));
    message.action = QStringLiteral("Heartbeat");
    message.messageId = QStringLiteral("m1");
    message.payload = "{\n}"; // over two lines
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, traceCsvStyle());
    writeCsvHeader(writer);
    writeCsvRow(writer, message);
    QVERIFY(writer.finish());
    QByteArray text = buffer.data();
    const QByteArray whole = text.mid(text.indexOf("\r\n") + 2);
    const QByteArray line = QByteArray(1000, 'x') + '\n';
    text += "1,2026-05-05T08:00:00.000Z,CP-1,in,call,Heartbeat,m0,,,\"{\n" + line.repeated(TraceCollector::LongestRecord / 1000) + whole;
    const auto trace = read(text);
    QVERIFY(trace);
    QCOMPARE(trace->count(), 2);
    QVERIFY(trace->skippedLines() > 0);
    const auto cut = read(buffer.data() + "1,2026-05-05T08:00:00.000Z,CP-1,in,call,Heartbeat,m0,,,\"{\n");
    QVERIFY(cut);
    QCOMPARE(cut->count(), 1);
    QCOMPARE(cut->skippedLines(), 1);
}

void TestTraceImport::hostileFilesAreSurvived_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = "\n[2,\"good\",\"Heartbeat\",{}]\n";
    QByteArray binary;
    for (int i = 0; i < 200'000; ++i)
        binary.append(char(i * 7919 >> 3));
    QTest::newRow("binary") << binary + good;
    QTest::newRow("deep JSON") << "[2,\"d\",\"Heartbeat\"," + QByteArray(100'000, '[') + good;
    QTest::newRow("deep objects") << "[2,\"d\",\"Heartbeat\"," + QByteArray("{\"a\":").repeated(50'000) + good;
    QTest::newRow("brackets only") << QByteArray(300'000, '[') + good;
    QTest::newRow("many frames in a line") << QByteArray("[2,\"a\",\"Heartbeat\",{}] ").repeated(5000) + good;
    QTest::newRow("frames that never end") << QByteArray("[2,\"a\",\"Heartbeat\",{").repeated(20'000) + good;
    QTest::newRow("escaped again and again") << "[2,\\\\\\\"a\\\\\\\"," + QByteArray("\\\\\\\"").repeated(100'000) + good;
    QTest::newRow("digits") << "[3," + QByteArray(1'000'000, '1') + good;
    QTest::newRow("times without end") << QByteArray("2026-05-05T10:14:02.").repeated(20'000) + good;
    QTest::newRow("halves of characters") << QByteArray("\xed\xa0\x80\xff\xfe").repeated(10'000) + good;
}

void TestTraceImport::hostileFilesAreSurvived()
{
    QFETCH(QByteArray, text);
    const auto trace = read(text);
    QVERIFY(trace);
    const QList<MessageRecord> rows = rowsOf(*trace, QStringLiteral("id:good"));
    QCOMPARE(rows.size(), 1);
    for (const MessageRecord& row : rowsOf(*trace, QStringLiteral("kind:unreadable")))
        QVERIFY(row.payload.size() <= TraceCollector::LongestUnreadable);
}

void TestTraceImport::lineEndsMayBeMixed()
{
    const auto trace = read("[2,\"1\",\"Heartbeat\",{}]\r\n[2,\"2\",\"Heartbeat\",{}]\r[2,\"3\",\"Heartbeat\",{}]\n\r\n"
                            "[2,\"4\",\"Heartbeat\",{}]");
    QVERIFY(trace);
    QStringList ids;
    for (const MessageRecord& row : rowsOf(*trace))
        ids.append(row.messageId);
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("1 2 3 4"));
    QCOMPARE(trace->problemCount(), 0);
}

void TestTraceImport::problemsAreListedWithTheirLines()
{
    using What = api::TraceProblem::What;
    const auto log = read("only a word\n[2,\"1\",\"Heartbeat\",{}]\n\n[2,\"2\",\"Heartbeat\",{\n");
    QVERIFY(log);
    QCOMPARE(log->skippedLines(), 1); // what a program says besides is no problem
    QCOMPARE(log->problemCount(), 1);
    QCOMPARE(log->problems().first().line, 4);
    QCOMPARE(log->problems().first().what, What::UnreadableFrame);

    const QByteArray record = R"({"charger":"C","direction":"in","kind":"call","action":"Heartbeat","id":"1","payload":{}})";
    const auto lines = read(record + "\n{\"charger\":\n" + record + "\n");
    QVERIFY(lines);
    QCOMPARE(lines->count(), 2);
    QCOMPARE(lines->problems().size(), 1);
    QCOMPARE(lines->problems().first().line, 2);
    QCOMPARE(lines->problems().first().what, What::UnreadableRecord);

    const QByteArray head = "row,time,charger,direction,kind,action,id,replyMs,deviations,payload\r\n";
    const auto csv = read(head + "1,,C,in,call,Heartbeat,1,,,{}\r\nnothing\r\n2,,C,in,call,Heartbeat,2,,,\"{\r\n}\"\r\n3,,\"C\r\n");
    QVERIFY(csv);
    QCOMPARE(csv->count(), 2);
    QCOMPARE(csv->problems().size(), 2);
    QCOMPARE(csv->problems().at(0).line, 3);
    QCOMPARE(csv->problems().at(1).line, 6);
    QVERIFY(csv->problems().at(1).text.size() <= 100);
}

namespace {

/// One good line, then one that never ends, made while it is read.
class EndlessLine final : public QIODevice
{
public:
    explicit EndlessLine(qint64 size) : m_size(size) { open(QIODevice::ReadOnly); }
    [[nodiscard]] bool isSequential() const override { return true; }
    qint64 given = 0;

protected:
    qint64 readData(char* data, qint64 maximum) override
    {
        static const QByteArray start = "[2,\"1\",\"Heartbeat\",{}]\n[2,\"2\",\"Heartbeat\",{\"a\":\"";
        const qint64 count = std::min(maximum, m_size - given);
        if (count <= 0)
            return -1;
        for (qint64 i = 0; i < count; ++i, ++given)
            data[i] = given < start.size() ? start.at(given) : 'x';
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_size;
};

TraceCollector aCollector(TraceLimits limits = {})
{
    static const ocpp::V16Explainer explainer;
    return TraceCollector(explainer, Times, QStringLiteral("file"), limits);
}

} // namespace

void TestTraceImport::aLineWithoutEndIsReadInPieces()
{
    EndlessLine device(qint64(24) << 20);
    const auto trace = readTrace(device, aCollector(), QStringLiteral("f"), {});
    QVERIFY(trace);
    QCOMPARE((*trace)->count(), 2);
    QCOMPARE((*trace)->problemCount(), 2); // too long, and cut
    QCOMPARE((*trace)->problems().first().what, api::TraceProblem::What::LineTooLong);
    QCOMPARE((*trace)->problems().first().line, 2);
}

void TestTraceImport::readingStopsSoonInOneHugeLine()
{
    EndlessLine device(qint64(1) << 30);
    const auto trace = readTrace(device, aCollector(), QStringLiteral("f"), [](qint64) { return false; });
    QVERIFY(!trace);
    QCOMPARE(trace.error().code, ErrorCode::Cancelled);
    QVERIFY2(device.given < (qint64(32) << 20), qPrintable(QString::number(device.given)));
}

void TestTraceImport::whatIsKeptIsBounded()
{
    TraceCollector collector = aCollector({1'000'000, 8 << 20});
    const QString line = QStringLiteral("[2,\"1\",\"DataTransfer\",{\"vendorId\":\"v\",\"data\":\"%1\"}]").arg(QString(1 << 20, u'x'));
    int lines = 0;
    while (collector.addLine(line) && lines < 100)
        ++lines;
    QCOMPARE(lines, 8);
    QVERIFY(collector.finish(QStringLiteral("f"))->isCut());

    TraceCollector few = aCollector({3, 8 << 20});
    for (int i = 0; i < 3; ++i)
        QVERIFY(few.addLine(QStringLiteral("[2,\"1\",\"Heartbeat\",{}]")));
    QVERIFY(!few.addLine(QStringLiteral("[2,\"1\",\"Heartbeat\",{}]")));

    TraceCollector names = aCollector();
    for (int i = 0; i < 40; ++i) {
        const QString action = QString(1 << 18, QChar(u'a' + i % 20));
        QVERIFY(names.addLine(QStringLiteral("[2,\"%1\",\"%2\",{}]").arg(i).arg(action)));
    }
    const auto trace = names.finish(QStringLiteral("f"));
    QCOMPARE(trace->count(), 40);
    for (const MessageRecord& row : rowsOf(*trace))
        QVERIFY(row.action.size() <= 1000);
}

void TestTraceImport::sessionsAreFollowed_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::newRow("with times") << QByteArray("2026-05-05T08:%1:00Z ");
    QTest::newRow("without times") << QByteArray();
}

void TestTraceImport::sessionsAreFollowed()
{
    QFETCH(QByteArray, time);
    const QByteArrayList frames{
        R"([2,"a","Heartbeat",{}])",
        R"([2,"b","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Preparing"}])",
        R"([2,"c","StartTransaction",{"connectorId":1,"idTag":"T","meterStart":0,"timestamp":"2026-05-05T08:20:00Z"}])",
        R"([3,"c",{"transactionId":7,"idTagInfo":{"status":"Accepted"}}])",
        R"([2,"d","StartTransaction",{"connectorId":2,"idTag":"U","meterStart":0,"timestamp":"2026-05-05T08:21:00Z"}])",
        R"([3,"d",{"transactionId":8,"idTagInfo":{"status":"Accepted"}}])",
        R"([2,"e","MeterValues",{"connectorId":1,"transactionId":7,"meterValue":[]}])",
        R"([2,"f","StopTransaction",{"transactionId":7,"meterStop":5,"timestamp":"2026-05-05T08:30:00Z"}])",
        R"([2,"g","StopTransaction",{"transactionId":8,"meterStop":5,"timestamp":"2026-05-05T08:50:00Z"}])"};
    const QList<int> minutes{1, 19, 20, 20, 21, 21, 25, 30, 50};
    QByteArray text;
    for (qsizetype i = 0; i < frames.size(); ++i) {
        if (!time.isEmpty())
            text += QByteArray(time).replace("%1", QByteArray::number(minutes.at(i)).rightJustified(2, '0'));
        text += "recv CP-1: " + frames.at(i) + "\n";
    }
    text += "recv CP-2: [2,\"z\",\"Heartbeat\",{}]\n";
    const auto trace = read(text);
    QVERIFY(trace);
    QCOMPARE(trace->count(), 10);
    const auto first = trace->sessionAt(RecordId(7));
    QVERIFY(first);
    QCOMPARE(first->transaction, QStringLiteral("7"));
    QCOMPARE(first->station, StationId(QStringLiteral("CP-1")));
    QCOMPARE(first->first, RecordId(time.isEmpty() ? 1 : 2)); // plugging in belongs to it
    QCOMPARE(trace->sessionAt(RecordId(9))->transaction, QStringLiteral("8"));
    QCOMPARE(trace->sessionAt(RecordId(3))->transaction, QStringLiteral("7")); // the start has no number yet
    QCOMPARE(trace->sessionAt(RecordId(2))->transaction, QStringLiteral("7"));
    QVERIFY(!trace->sessionAt(RecordId(10))); // another charger
    QVERIFY(!trace->sessionAt(RecordId(99)));
    if (!time.isEmpty()) {
        QVERIFY(!trace->sessionAt(RecordId(1))); // long before
        QCOMPARE(first->last, RecordId(8));      // the other stop came 20 minutes later
    }
}

void TestTraceImport::countsGoOnInParts()
{
    QByteArray text;
    for (int i = 0; i < 300; ++i)
        text += i % 3 == 0 ? "[2,\"a\",\"NoSuchThing\",{}]\n" : "[2,\"a\",\"Heartbeat\",{}]\n";
    const auto trace = read(text);
    QVERIFY(trace);
    const auto counts = trace->messageCounts({{}, {QStringLiteral("deviation"), QStringLiteral("action:Heartbeat")}}).result();
    QVERIFY(counts);
    QCOMPARE(counts->counts, (QList<qint64>{100, 200}));
    QCOMPARE(counts->newest, 300);
    QVERIFY(counts->next.isEmpty());
    QVERIFY(!trace->messageCounts({{}, {QStringLiteral("actoin:x")}}).result());
}

FORECOURT_TEST(TestTraceImport)

} // namespace forecourt::tests::traceimport

#include "tst_traceimport.moc"
