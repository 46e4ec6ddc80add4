// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Support bundles: what is in them, what is masked, and what happens half way.
#include "core/base/async.h"
#include "core/export/supportbundle.h"
#include "core/export/textmasking.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace forecourt;

namespace {

const QDateTime Day(QDate(2026, 5, 5), QTime(12, 0), Qt::UTC);
constexpr auto SecretPath = "0123456789abcdef0123456789abcdef";

/// Two messages, one event, one session; errors where the test says so.
class SmallHistory final : public api::History
{
public:
    std::optional<Error> refusal;
    QList<MessageRecord> rows;
    QList<EventRecord> eventRows;
    TransactionRecord session;
    api::MessageQuery lastQuery;

    QFuture<Result<Page<TransactionRecord>>> transactions(api::TransactionQuery) override { return ready(Page<TransactionRecord>{}); }
    QFuture<Result<api::TransactionTotals>> transactionTotals(api::TransactionQuery) override { return ready(api::TransactionTotals{}); }
    QFuture<Result<TransactionRecord>> transaction(TransactionKey key) override
    {
        if (key != session.key)
            return readyFuture(Result<TransactionRecord>(failure(ErrorCode::NotFound)));
        return ready(TransactionRecord(session));
    }
    QFuture<Result<QList<MeterSample>>> samples(TransactionKey) override
    {
        MeterSample sample;
        sample.at = Day;
        sample.measurand = Measurand::PowerActiveImport;
        sample.phase = Phase::L1;
        sample.milli = 3'680'500;
        return ready(QList<MeterSample>{sample});
    }
    QFuture<Result<QList<MeterSample>>> samplesFrom(TransactionKey key, QDateTime) override { return samples(key); }
    QFuture<Result<Page<CommandRecord>>> commands(api::CommandQuery) override { return ready(Page<CommandRecord>{}); }
    QFuture<Result<CommandRecord>> command(CommandId) override { return ready(CommandRecord{}); }
    QFuture<Result<Page<MessageRecord>>> messages(api::MessageQuery query) override
    {
        lastQuery = query;
        const qsizetype from = query.after.toLongLong(); // one row a page
        return ready(Page<MessageRecord>{rows.mid(from, 1), from + 1 < rows.size() ? QString::number(from + 1) : QString()});
    }
    QFuture<Result<api::MessageCounts>> messageCounts(api::MessageCountQuery) override { return ready(api::MessageCounts{}); }
    QFuture<Result<Page<EventRecord>>> events(api::EventQuery) override { return ready(Page<EventRecord>{eventRows, {}}); }
    QFuture<Result<QByteArray>> photo(QString) override { return ready(QByteArray()); }
    QFuture<Result<Page<AlertRecord>>> alerts(api::AlertQuery) override { return ready(Page<AlertRecord>{}); }

private:
    template<class T>
    QFuture<Result<T>> ready(T value)
    {
        return readyFuture(refusal ? Result<T>(tl::unexpected(*refusal)) : Result<T>(std::move(value)));
    }
};

/// Gives every file the same content.
class SmallLibrary final : public api::FileLibrary
{
public:
    QByteArray content = "as the charger sent it, TAG1 included";
    QList<QPair<QString, QByteArray>> members; ///< what is inside; none: it cannot be looked into
    ArchiveKind kind = ArchiveKind::Archive;
    static constexpr int PartBytes = 1000;     ///< of a read: many for one member
    std::optional<Error> refusal;

    QFuture<Result<void>> saveAs(StationFileId, QString path) override
    {
        QFile file(path);
        if (!refusal && file.open(QIODevice::WriteOnly))
            file.write(content);
        return readyFuture(refusal ? Result<void>(tl::unexpected(*refusal)) : Result<void>());
    }
    QFuture<Result<FirmwareInspection>> inspect(QString, FirmwareSignature) override { return none<FirmwareInspection>(); }
    QFuture<Result<FirmwareFileId>> addFirmware(QString, FirmwareFacts, QString) override { return none<FirmwareFileId>(); }
    QFuture<Result<void>> changeFirmware(FirmwareFileId, FirmwareFacts, QString) override { return none<void>(); }
    QFuture<Result<void>> removeFirmware(FirmwareFileId, QString) override { return none<void>(); }
    QFuture<Result<void>> restoreFirmware(FirmwareFileId, QString) override { return none<void>(); }
    QFuture<Result<void>> removeFiles(QList<StationFileId>, QString) override { return none<void>(); }
    QFuture<Result<void>> restoreFiles(QList<StationFileId>, QString) override { return none<void>(); }
    QFuture<Result<void>> keepFile(StationFileId, bool) override { return none<void>(); }
    QFuture<Result<void>> saveRetention(FileRetention, QString) override { return none<void>(); }
    QFuture<Result<ArchiveListing>> listMembers(StationFileId) override
    {
        if (members.isEmpty())
            return none<ArchiveListing>();
        ArchiveListing listing;
        listing.kind = kind;
        for (const auto& [path, bytes] : std::as_const(members))
            listing.members.append({static_cast<int>(listing.members.size()), path, bytes.size(), {}, false, false});
        return readyFuture(Result<ArchiveListing>(listing));
    }
    QFuture<Result<MemberText>> readMember(StationFileId, int member, qint64 offset, int) override
    {
        const QByteArray& all = members.at(member).second;
        const QByteArray part = all.mid(offset, PartBytes);
        return readyFuture(Result<MemberText>(MemberText{part, offset, offset + part.size() >= all.size(), !part.contains('\0')}));
    }
    QFuture<Result<ArchiveHits>> search(StationFileId, std::optional<int>, QString) override { return none<ArchiveHits>(); }

private:
    template<class T>
    QFuture<Result<T>> none()
    {
        return readyFuture(Result<T>(failure(ErrorCode::NotSupported)));
    }
};

MessageRecord message(const QByteArray& payload)
{
    MessageRecord record;
    record.at = Day;
    record.station = StationId(QStringLiteral("CP1"));
    record.action = QStringLiteral("StartTransaction");
    record.payload = payload;
    return record;
}

QHash<QString, QByteArray> contentsOf(const QString& path)
{
    QHash<QString, QByteArray> found;
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
    if (!zip)
        return found;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat);
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
        found.insert(QString::fromUtf8(stat.name), bytes);
    }
    zip_discard(zip);
    return found;
}

} // namespace

class SupportBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsWhatWasWished();
    void masksTagsAndSecretsEverywhere();
    void masksTextOfTheChargersOwnFiles();
    void binaryPartsStayAndAreNamed();
    void textMaskingFinds_data();
    void textMaskingFinds();
    void previewWritesNothing();
    void leavesOutWhatIsNotWanted();
    void failsWhole_data();
    void failsWhole();
    void oldFileStaysWhereTheNewOneFails();

private:
    static Result<api::BundleContents> result(const QFuture<Result<api::BundleContents>>& future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
            return failure(ErrorCode::TimedOut);
        return future.result();
    }
    api::BundleWish wish() const
    {
        auto station = std::make_shared<StationState>();
        station->record.id = StationId(QStringLiteral("CP1"));
        station->record.name = QStringLiteral("Bay 4/5");
        station->record.boot.firmwareVersion = QStringLiteral("1.8.32");
        station->record.variables = {{QStringLiteral("Ocpp16"), QStringLiteral("HeartbeatInterval"), QStringLiteral("300"), false},
                                     {QStringLiteral("Ocpp16"), QStringLiteral("AuthorizationKey"), QStringLiteral("0011223344"), false},
                                     {QStringLiteral("Vendor"), QStringLiteral("Upload"), QStringLiteral("ftp://me:hunter2@h/x"), false}};
        api::BundleWish wish;
        wish.station = station;
        wish.programVersion = QStringLiteral("0.1");
        wish.from = Day.addDays(-1);
        wish.to = Day;
        wish.session = TransactionKey(7);
        StationFile file;
        file.id = StationFileId(3);
        file.name = QStringLiteral("../diag.zip");
        file.bytes = library.content.size();
        wish.files = {file};
        return wish;
    }

    QTemporaryDir folder;
    SmallHistory history;
    SmallLibrary library;
    exporting::SupportBundleService service{history, library, [] { return Day; }};
};

void SupportBundleTest::init()
{
    history.refusal.reset();
    library.refusal.reset();
    library.members.clear();
    library.kind = ArchiveKind::Archive;
    history.rows = {message("{\"idTag\":\"TAG1\",\"meterStart\":5}"),
                    message(QByteArray("{\"location\":\"http://u:p@10.0.0.1:8888/") + SecretPath + "/\",\"idTag\":\"tag1\"}")};
    EventRecord event;
    event.at = Day;
    event.code = QStringLiteral("ReservationUsed");
    event.data = {{QStringLiteral("for"), QStringLiteral("Eva Muster")}, {QStringLiteral("tag"), QStringLiteral("TAG1")}};
    history.eventRows = {event};
    history.session.key = TransactionKey(7);
    history.session.token.value = QStringLiteral("TAG1");
    history.session.personName = QStringLiteral("Eva Muster");
    history.session.startedAt = Day;
}

void SupportBundleTest::holdsWhatWasWished()
{
    const QString path = folder.filePath(QStringLiteral("b.zip"));
    const auto written = result(service.write(wish(), path));
    QVERIFY(written.has_value());
    QStringList names;
    for (const api::BundlePart& part : written->parts)
        names.append(part.name);
    const QStringList expected{QStringLiteral("overview.txt"), QStringLiteral("settings.csv"), QStringLiteral("messages.jsonl"),
                               QStringLiteral("events.jsonl"), QStringLiteral("session.json"), QStringLiteral("meter-values.csv"),
                               QStringLiteral("charger/01-_diag.zip")};
    QCOMPARE(names, expected);
    QCOMPARE(written->proposedName, QStringLiteral("support-Bay_4_5-20260505-1200.zip"));
    const QHash<QString, QByteArray> inside = contentsOf(path);
    QCOMPARE(inside.size(), expected.size());
    for (const api::BundlePart& part : written->parts)
        QCOMPARE(inside.value(part.name).size(), part.bytes);
    QVERIFY(inside.value(QStringLiteral("overview.txt")).contains("1.8.32"));
    QVERIFY(inside.value(QStringLiteral("meter-values.csv")).contains("Power.Active.Import"));
    QVERIFY(inside.value(QStringLiteral("meter-values.csv")).contains("3680.5"));
    QCOMPARE(inside.value(QStringLiteral("messages.jsonl")).count('\n'), 2);
    QCOMPARE(history.lastQuery.from, std::optional(Day.addDays(-1)));
    QVERIFY(history.lastQuery.oldestFirst);
}

void SupportBundleTest::masksTagsAndSecretsEverywhere()
{
    const QString path = folder.filePath(QStringLiteral("m.zip"));
    const auto written = result(service.write(wish(), path));
    QVERIFY(written.has_value());
    QCOMPARE(written->maskedTags, 1); // the same tag in three files
    QVERIFY(written->maskedSecrets >= 4);
    const QHash<QString, QByteArray> inside = contentsOf(path);
    for (auto it = inside.begin(); it != inside.end(); ++it) {
        if (it.key().startsWith(QStringLiteral("charger/")))
            continue; // as it came, and said so
        for (const char* secret : {"TAG1", "tag1\"", "Eva", "0011223344", "hunter2", SecretPath})
            QVERIFY2(!it->contains(secret), qPrintable(it.key() + QLatin1Char(' ') + QLatin1String(secret)));
    }
    QVERIFY(inside.value(QStringLiteral("session.json")).contains("tag 1"));
    QVERIFY(!written->parts.last().isMasked);
}

void SupportBundleTest::masksTextOfTheChargersOwnFiles()
{
    QByteArray log;
    for (int i = 0; i < 500; ++i) // over many parts of a read
        log += "2026-05-05 card 04:A2:33:44:55 read, tag1 known, key 0011223344 sent, 5 kW\n";
    library.members = {{QStringLiteral("var/log/main.log"), log},
                       {QStringLiteral("net.conf"), "ftp = ftp://me:hunter2@10.0.0.5/up\npassword=geheim\n"}};
    api::BundleWish wanted = wish();
    wanted.tags = {QStringLiteral("TAG1"), QStringLiteral("04A2334455")};
    const auto preview = result(service.preview(wanted));
    const QString path = folder.filePath(QStringLiteral("t.zip"));
    const auto written = result(service.write(wanted, path));
    QVERIFY(written.has_value() && preview.has_value());
    QCOMPARE(written->bytes, preview->bytes);
    QVERIFY(preview->parts.last().isMasked && preview->parts.last().file == StationFileId(3));
    const QHash<QString, QByteArray> inside = contentsOf(path);
    const QByteArray masked = inside.value(QStringLiteral("charger/01-_diag.zip/001-main.log"));
    QCOMPARE(masked.count('\n'), 500);
    QCOMPARE(masked.count("card tag 2 read, tag 1 known, key *** sent, 5 kW"), 500);
    QCOMPARE(inside.value(QStringLiteral("charger/01-_diag.zip/002-net.conf")), QByteArray("ftp = ftp://***@10.0.0.5/up\npassword=***\n"));
    for (const QByteArray& part : inside) {
        for (const char* secret : {"TAG1", "tag1", "04:A2", "0011223344", "hunter2", "geheim"})
            QVERIFY2(!part.contains(secret), secret);
    }
}

void SupportBundleTest::binaryPartsStayAndAreNamed()
{
    library.members = {{QStringLiteral("a.log"), "TAG1 here\n"}, {QStringLiteral("core.bin"), QByteArray("\0TAG1", 5) + QByteArray(3000, '\0')}};
    api::BundleWish wanted = wish();
    wanted.tags = {QStringLiteral("TAG1")};
    const QString path = folder.filePath(QStringLiteral("n.zip"));
    const auto written = result(service.write(wanted, path));
    QVERIFY(written.has_value());
    const QHash<QString, QByteArray> inside = contentsOf(path);
    QCOMPARE(inside.value(QStringLiteral("charger/01-_diag.zip/001-a.log")), QByteArray("tag 1 here\n"));
    QCOMPARE(inside.value(QStringLiteral("charger/01-_diag.zip/002-core.bin")), library.members.last().second);
    QVERIFY(!written->parts.last().isMasked && written->parts.last().head.isEmpty());
    QVERIFY(inside.value(QStringLiteral("overview.txt")).contains("Not masked, as the charger sent it: charger/01-_diag.zip/002-core.bin"));

    library.members = {{QStringLiteral("one"), QByteArray(1500, 'x') + QByteArray("\0", 1)}}; // text at first
    library.kind = ArchiveKind::Packed;
    const auto whole = result(service.write(wanted, path));
    QVERIFY(whole.has_value() && !whole->parts.last().isMasked);
    QCOMPARE(contentsOf(path).value(QStringLiteral("charger/01-_diag.zip")), library.content);
}

void SupportBundleTest::textMaskingFinds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char* name, const char* text, const char* masked) { QTest::newRow(name) << QByteArray(text) << QByteArray(masked); };
    row("a tag", "StartTransaction with TAG1.", "StartTransaction with tag 1.");
    row("in another word", "TAG12 xTAG1", "TAG12 xTAG1");
    row("with colons", "uid=DE:AD:BE:EF ok", "uid=tag 1 ok");
    row("with other signs", "contract DE*ABC-1, again de*abc-1", "contract tag 1, again tag 1");
    row("unknown, JSON", R"({"idTag":"NEW9","connectorId":1})", R"({"idTag":"tag 1","connectorId":1})");
    row("unknown, XML", "<ns:idTag>NEW9</ns:idTag>", "<ns:idTag>tag 1</ns:idTag>");
    row("unknown, log", "id_tag = NEW9", "id_tag = tag 1");
    row("not a tag", R"("idTagInfo":{"status":"Accepted"})", R"("idTagInfo":{"status":"Accepted"})");
    row("password", "wifi_password: 'abc def'", "wifi_password: '***'");
    row("setting", R"({"key":"AuthorizationKey","value":"00ff"})", R"({"key":"AuthorizationKey","value":"***"})");
    row("inside a text", "payload \"{\\\"idTag\\\":\\\"NEW9\\\",\\\"a\\\":1}\"", "payload \"{\\\"idTag\\\":\\\"tag 1\\\",\\\"a\\\":1}\"");
    row("behind a number", "10 DE:AD:BE:EF", "10 tag 1");
    row("nothing behind it", R"("password":"", "idTag":"")", R"("password":"", "idTag":"")");
    row("header", "Authorization: Basic QVJFQTpiZWF0", "Authorization: Basic ***");
    row("address", "GET http://h:8888/0123456789abcdef0123456789abcdef/fw.bin", "GET http://h:8888/***/fw.bin");
    row("a secret's value", "sent hunter22 as it is", "sent *** as it is");
    row("private key", "a\n-----BEGIN EC PRIVATE KEY-----\nMHc\n-----END EC PRIVATE KEY-----\nb\n", "a\n***\nb\n");
    row("other bytes", "gr\xfc\xdf TAG1 \xff\n", "gr\xfc\xdf tag 1 \xff\n");
    row("nothing", "2026-05-05T12:00:00Z 3680 W L1\r\n", "2026-05-05T12:00:00Z 3680 W L1\r\n");
}

void SupportBundleTest::textMaskingFinds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, masked);
    exporting::MessageMasking names;
    exporting::TextMasking masking(names, {QStringLiteral("TAG1"), QStringLiteral("deadbeef"), QStringLiteral("DE*ABC-1"), QStringLiteral("W")},
                                   {QStringLiteral("hunter22"), QStringLiteral("1")});
    QCOMPARE(masking.masked(text), masked);
}

void SupportBundleTest::previewWritesNothing()
{
    const auto preview = result(service.preview(wish()));
    QVERIFY(preview.has_value());
    QCOMPARE(preview->parts.size(), 7);
    QVERIFY(preview->parts.at(2).head.contains("tag 1"));
    const auto written = result(service.write(wish(), folder.filePath(QStringLiteral("p.zip"))));
    QCOMPARE(written->bytes, preview->bytes);
    QCOMPARE(written->maskedSecrets, preview->maskedSecrets);
}

void SupportBundleTest::leavesOutWhatIsNotWanted()
{
    api::BundleWish small = wish();
    small.withTrace = small.withEvents = small.withSettings = false;
    small.session.reset();
    small.files.clear();
    const auto preview = result(service.preview(small));
    QCOMPARE(preview->parts.size(), 1);
    QCOMPARE(preview->parts.first().kind, api::BundlePartKind::Overview);
}

void SupportBundleTest::failsWhole_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no station") << QStringLiteral("station") << ErrorCode::InvalidInput;
    QTest::newRow("times") << QStringLiteral("times") << ErrorCode::InvalidInput;
    QTest::newRow("session") << QStringLiteral("session") << ErrorCode::NotFound;
    QTest::newRow("history") << QStringLiteral("history") << ErrorCode::StorageFailed;
    QTest::newRow("file") << QStringLiteral("file") << ErrorCode::NotFound;
    QTest::newRow("folder") << QStringLiteral("folder") << ErrorCode::FileFailed;
}

void SupportBundleTest::failsWhole()
{
    QFETCH(QString, what);
    QFETCH(ErrorCode, code);
    api::BundleWish bad = wish();
    QString path = folder.filePath(QStringLiteral("f.zip"));
    if (what == QLatin1String("station"))
        bad.station.reset();
    else if (what == QLatin1String("times"))
        bad.to = bad.from;
    else if (what == QLatin1String("session"))
        bad.session = TransactionKey(99);
    else if (what == QLatin1String("history"))
        history.refusal = Error{ErrorCode::StorageFailed, {}, {}};
    else if (what == QLatin1String("file"))
        library.refusal = Error{ErrorCode::NotFound, {}, {}};
    else
        path = QStringLiteral("/nowhere/f.zip");
    const auto failed = result(service.write(bad, path));
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().code, code);
    QVERIFY(!QFile::exists(path));
}

void SupportBundleTest::oldFileStaysWhereTheNewOneFails()
{
    const QString path = folder.filePath(QStringLiteral("old.zip"));
    QVERIFY(result(service.write(wish(), path)).has_value());
    const qint64 before = QFile(path).size();
    library.refusal = Error{ErrorCode::NotFound, {}, {}};
    QVERIFY(!result(service.write(wish(), path)).has_value());
    QCOMPARE(QFile(path).size(), before);
}

FORECOURT_TEST(SupportBundleTest)
#include "tst_supportbundle.moc"
