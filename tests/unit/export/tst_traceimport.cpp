// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tracereader.h"
#include "core/export/tracerows.h"
#include "core/ocpp/explain/v16explainer.h"

#include <QBuffer>
#include <QTest>

using namespace forecourt;
using namespace forecourt::exporting;

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

QTEST_GUILESS_MAIN(TestTraceImport)
#include "tst_traceimport.moc"
