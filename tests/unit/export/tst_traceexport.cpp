// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csvreader.h"
#include "core/export/messagemasking.h"
#include "core/export/tracecollector.h"
#include "core/export/tracerows.h"
#include "core/export/traceservice.h"
#include "core/ocpp/explain/v16explainer.h"
#include "tests/support/fakeapi.h"
#include "tests/support/messagebuilder.h"
#include "tests/support/testprogram.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::exporting;

namespace forecourt::tests::traceexport {

namespace {

QList<MessageRecord> someMessages()
{
    MessageRecord start = aMessage(1, "StartTransaction");
    start.payload = R"({"connectorId":1,"idTag":"04A2B3C4","meterStart":10,"timestamp":"2026-05-05T08:00:00Z"})";
    MessageRecord again = aMessage(2, "Authorize", "=CMD()");
    again.payload = R"({"idTag":"04a2b3c4"})";
    MessageRecord broken = aMessage(3, "");
    broken.kind = MessageRecord::Kind::Unparseable;
    broken.payload = "[2,\"x\",\"Authorize\",{\"idTag\":\"04A2B3C4\"";
    broken.deviations = QStringList{QStringLiteral("unparseable-frame")};
    MessageRecord late = anAnswer(4, again, "{\"idTagInfo\":{\"status\":\"Accepted\"},\n\"x\":\"a,b\"}");
    late.replyMs = 2500;
    MessageRecord odd = aMessage(5, "DataTransfer", "'=1");
    odd.kind = MessageRecord::Kind::Unparseable;
    odd.payload = "'+ \"; a\tb";
    MessageRecord large = aMessage(6, "DataTransfer");
    large.payload = "{\"data\":\"" + QByteArray(900'000, 'x') + "\"}"; // decisions.md 8
    return {start, again, broken, late, odd, large};
}

QByteArray csvLine(const MessageRecord& message)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    api::CsvStyle style = traceCsvStyle();
    style.marksEncoding = false;
    CsvWriter writer(buffer, style);
    writeCsvRow(writer, message);
    return writer.finish() ? buffer.data() : QByteArray();
}

std::optional<MessageRecord> messageFromCsvLine(const QByteArray& line)
{
    CsvReader reader(u',', TraceCollector::LongestRecord);
    const QList<CsvRow> rows = reader.feed(QString::fromUtf8(line));
    return rows.size() == 1 && !rows.first().isBroken ? messageFromCsv(rows.first().cells) : std::nullopt;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTraceExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void maskingHidesTagsAndSecrets_data();
    void maskingHidesTagsAndSecrets();
    void sameTagSameName();
    void formulasAreDisarmed();
    void spreadsheetsKnowTheEncoding();
    void writesAllPagesOfAFilter();
    void failureKeepsTheOldFile();
    void cancelKeepsTheOldFile();
};

void TestTraceExport::readsBackWhatItWrote_data()
{
    QTest::addColumn<bool>("isCsv");
    QTest::newRow("JSON lines") << false;
    QTest::newRow("CSV") << true;
}

void TestTraceExport::readsBackWhatItWrote()
{
    QFETCH(bool, isCsv);
    for (const MessageRecord& message : someMessages()) {
        const QByteArray line = isCsv ? csvLine(message) : jsonLine(message);
        auto back = isCsv ? messageFromCsvLine(line) : messageFromJsonLine(line);
        QVERIFY(back);
        QCOMPARE(back->at, message.at);
        QCOMPARE(back->station, message.station);
        QCOMPARE(back->direction, message.direction);
        QCOMPARE(back->kind, message.kind);
        QCOMPARE(back->action, message.action);
        QCOMPARE(back->messageId, message.messageId);
        QCOMPARE(back->deviations, message.deviations);
        QCOMPARE(back->replyMs, message.replyMs);
        QCOMPARE(QJsonDocument::fromJson(back->payload), QJsonDocument::fromJson(message.payload));
        if (message.kind == MessageRecord::Kind::Unparseable)
            QCOMPARE(back->payload, message.payload);
    }
}

void TestTraceExport::maskingHidesTagsAndSecrets_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* payload, const char* expected) {
        QTest::newRow(name) << QByteArray(payload) << QByteArray(expected);
    };
    row("tag", R"({"idTag":"04A2"})", R"({"idTag":"tag 1"})");
    row("parent", R"({"idTagInfo":{"parentIdTag":"X"}})", R"({"idTagInfo":{"parentIdTag":"tag 1"}})");
    row("list", R"({"localAuthorizationList":[{"idTag":"A"},{"idTag":"B"}]})",
        R"({"localAuthorizationList":[{"idTag":"tag 1"},{"idTag":"tag 2"}]})");
    row("number as tag", R"({"idTag":12345})", R"({"idTag":"tag 1"})");
    row("key", R"({"key":"AuthorizationKey","value":"0011"})", R"({"key":"AuthorizationKey","value":"***"})");
    row("plain key", R"({"key":"HeartbeatInterval","value":"60"})", R"({"key":"HeartbeatInterval","value":"60"})");
    row("password", R"({"wifiPassword":"x"})", R"({"wifiPassword":"***"})");
    row("address", R"({"location":"ftp://eva:pw@10.0.0.1/f"})", R"({"location":"ftp://***@10.0.0.1/f"})");
    row("inside of a text", R"({"data":"{\"idTag\":\"A\"}"})", R"({"data":"{\"idTag\":\"tag 1\"}"})");
    row("nothing to hide", R"({"status":"Accepted"})", R"({"status":"Accepted"})");
}

void TestTraceExport::maskingHidesTagsAndSecrets()
{
    QFETCH(QByteArray, payload);
    MessageRecord message = aMessage(1);
    message.payload = payload;
    QTEST(MessageMasking().masked(message).payload, "expected");
}

void TestTraceExport::sameTagSameName()
{
    MessageMasking masking;
    const QList<MessageRecord> messages = someMessages();
    QVERIFY(masking.masked(messages[0]).payload.contains("\"tag 1\""));
    QVERIFY(masking.masked(messages[1]).payload.contains("\"tag 1\""));
    QVERIFY(masking.masked(messages[2]).payload.isEmpty());
}

void TestTraceExport::formulasAreDisarmed()
{
    const QByteArray line = csvLine(someMessages()[1]);
    QVERIFY2(line.contains(",'=CMD(),"), line.constData());
}

void TestTraceExport::spreadsheetsKnowTheEncoding()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, traceCsvStyle());
    writeCsvHeader(writer);
    QVERIFY(writer.finish());
    QCOMPARE(buffer.data(), QByteArray("\xef\xbb\xbfrow,time,charger,direction,kind,action,id,replyMs,deviations,payload\r\n"));
}

void TestTraceExport::writesAllPagesOfAFilter()
{
    QTemporaryDir folder;
    FakeHistory history;
    for (int i = 1; i <= 2500; ++i)
        history.messageRows.append(aMessage(i, i % 2 ? "Heartbeat" : "MeterValues"));
    history.messagesPerSearch = 700;
    const ocpp::V16Explainer explainer;
    TraceService service(history, explainer);
    api::TraceExport what;
    what.query.filter = QStringLiteral("action:MeterValues");
    what.query.limit = 3;
    what.path = folder.filePath(QStringLiteral("x.jsonl"));
    const auto written = service.write(what).result();
    QVERIFY(written);
    QCOMPARE(*written, 1250);
    QCOMPARE(contentOf(what.path).count('\n'), 1250);
    what.format = api::TraceExport::Format::Csv;
    what.path = folder.filePath(QStringLiteral("x.csv"));
    QVERIFY(service.write(what).result());
    for (const QString& name : {QStringLiteral("x.jsonl"), QStringLiteral("x.csv")}) {
        const auto trace = service.read(folder.filePath(name), "UTC").result();
        QVERIFY(trace);
        QCOMPARE((*trace)->count(), 1250);
        QCOMPARE((*trace)->skippedLines(), 0);
    }
}

void TestTraceExport::failureKeepsTheOldFile()
{
    QTemporaryDir folder;
    FakeHistory history;
    const ocpp::V16Explainer explainer;
    TraceService service(history, explainer);
    api::TraceExport what;
    what.path = folder.filePath(QStringLiteral("missing/x.jsonl"));
    QCOMPARE(service.write(what).result().error().code, ErrorCode::FileFailed);
    what.path = folder.filePath(QStringLiteral("x.jsonl"));
    QFile old(what.path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    history.failure = Error{ErrorCode::StorageFailed, {}, {}};
    QCOMPARE(service.write(what).result().error().code, ErrorCode::StorageFailed);
    QCOMPARE(contentOf(what.path), QByteArray("old"));
    QCOMPARE(service.read(folder.path(), "UTC").result().error().code, ErrorCode::FileFailed);
}

void TestTraceExport::cancelKeepsTheOldFile()
{
    QTemporaryDir folder;
    FakeHistory history;
    for (int i = 1; i <= 200'000; ++i)
        history.messageRows.append(aMessage(i));
    history.messagesPerSearch = 10; // many small pages
    const ocpp::V16Explainer explainer;
    TraceService service(history, explainer);
    api::TraceExport what;
    what.path = folder.filePath(QStringLiteral("x.jsonl"));
    auto future = service.write(what);
    future.cancel();
    future.waitForFinished();
    QVERIFY(future.resultCount() == 0);
    QVERIFY(!QFile::exists(what.path));
}

FORECOURT_TEST(TestTraceExport)

} // namespace forecourt::tests::traceexport

#include "tst_traceexport.moc"
