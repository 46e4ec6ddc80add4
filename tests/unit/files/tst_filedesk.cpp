// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Offers: what is taken, what the address is, what goes on after a restart.
#include "core/files/filedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace forecourt;
using namespace forecourt::files;

namespace {

/// Speaks HTTP and FTP as far as the desk can tell.
class FakeDoor final : public TransferDoor
{
public:
    explicit FakeDoor(bool isFtp) : m_isFtp(isFtp)
    {
        ports::ProtocolState state;
        state.protocol = isFtp ? TransferProtocol::Ftp : TransferProtocol::Http;
        state.isAvailable = true;
        state.port = isFtp ? 2121 : 8888;
        now.append(state);
    }
    [[nodiscard]] QList<ports::ProtocolState> states() const override { return now; }
    [[nodiscard]] bool alwaysNeedsLogin() const override { return m_isFtp; }
    [[nodiscard]] QString path(const ports::TransferAccess& access, const QString& name) const override
    {
        return m_isFtp ? QLatin1Char('/') + name : QStringLiteral("/f/") + QString::fromLatin1(access.secret) + QLatin1Char('/') + name;
    }
    void setOpenTransfers(int count) override { openTransfers = count; }

    QList<ports::ProtocolState> now;
    std::atomic<int> openTransfers = -1;

private:
    const bool m_isFtp;
};

class Listener final : public ports::TransferListener
{
public:
    void transferChanged(const FileTransfer& transfer) override { told.append(transfer); }
    void protocolsChanged() override { ++changes; }

    QList<FileTransfer> told;
    int changes = 0;
};

} // namespace

class TestFileDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersAFile();
    void opensRoomForAFile();
    void refuses_data();
    void refuses();
    void putsThePasswordInWhereItIsNeeded();
    void tellsTheAddressThatTheStationReaches_data();
    void tellsTheAddressThatTheStationReaches();
    void keepsTheAddressOverARestart();
    void refusesAnAccessThatIsNotOurs_data();
    void refusesAnAccessThatIsNotOurs();
    void findsAFileThatCameWhole();
    void saysThatThereIsNoRoom();
    void tellsTheDoorsHowManyWait();
    void keepsItsFolderToItself();
    void saysNothingOnceItIsClosed();

private:
    [[nodiscard]] ports::TransferTerms terms() const;
    [[nodiscard]] ports::FileOffer anOffer() const;
    std::optional<Result<ports::TransferAddress>> offered(const ports::FileOffer& offer);
    std::optional<Result<ports::TransferAddress>> opened(const ports::UploadSlot& slot);
    void makeDesk();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QByteArray m_content;
    tests::ManualClock m_clock;
    SystemIdSource m_ids;
    Listener m_listener;
    std::unique_ptr<FakeDoor> m_http;
    std::unique_ptr<FakeDoor> m_ftp;
    std::unique_ptr<FileDesk> m_desk;
    DeskOptions m_options;
    qint64 m_free = qint64(100) << 30;
};

void TestFileDesk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("fw 1.bin"));
    m_content = QByteArray(100'000, 'x');
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(m_content), m_content.size());
    m_free = qint64(100) << 30;
    m_options = {};
    m_options.receivedFolder = m_folder->filePath(QStringLiteral("files/received"));
    m_options.freeBytes = [this](const QString&) { return std::optional(m_free); };
    m_listener.told.clear();
    m_listener.changes = 0;
    makeDesk();
}

void TestFileDesk::cleanup()
{
    m_desk.reset();
}

void TestFileDesk::makeDesk()
{
    m_desk.reset();
    m_http = std::make_unique<FakeDoor>(false);
    m_ftp = std::make_unique<FakeDoor>(true);
    m_desk = std::make_unique<FileDesk>(m_options, m_clock, m_ids, this);
    m_desk->setListener(&m_listener);
    QVERIFY(m_desk->open().has_value());
    m_desk->addDoor(*m_http);
    m_desk->addDoor(*m_ftp);
}

ports::TransferTerms TestFileDesk::terms() const
{
    ports::TransferTerms made;
    made.job = QStringLiteral("firmware/1/CP1");
    made.station = StationId(QStringLiteral("CP1"));
    made.expiresAt = m_clock.utcNow().addSecs(3600);
    made.reachedAt = QStringLiteral("192.168.1.5");
    return made;
}

ports::FileOffer TestFileDesk::anOffer() const
{
    return {terms(), m_file, QStringLiteral("fw 1.bin"), m_content.size(), QCryptographicHash::hash(m_content, QCryptographicHash::Sha256)};
}

std::optional<Result<ports::TransferAddress>> TestFileDesk::offered(const ports::FileOffer& offer)
{
    std::optional<Result<ports::TransferAddress>> answer;
    m_desk->offer(offer, [&answer](const Result<ports::TransferAddress>& result) { answer = result; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? answer : std::nullopt;
}

std::optional<Result<ports::TransferAddress>> TestFileDesk::opened(const ports::UploadSlot& slot)
{
    std::optional<Result<ports::TransferAddress>> answer;
    m_desk->openSlot(slot, [&answer](const Result<ports::TransferAddress>& result) { answer = result; });
    return QTest::qWaitFor([&answer] { return answer.has_value(); }) ? answer : std::nullopt;
}

void TestFileDesk::offersAFile()
{
    const auto address = offered(anOffer());
    QVERIFY(address && *address);
    const ports::TransferAddress& made = **address;
    QVERIFY(isSecret(QString::fromLatin1(made.access.secret)));
    QCOMPARE(made.location(), QStringLiteral("http://192.168.1.5:8888/f/%1/fw_1.bin").arg(QString::fromLatin1(made.access.secret)));
    QVERIFY(made.access.user.isEmpty());
    QCOMPARE(m_listener.told.constFirst().state, TransferState::Waiting);
    QCOMPARE(m_listener.told.constFirst().job, QStringLiteral("firmware/1/CP1"));
    QCOMPARE(m_desk->transfers().size(), qsizetype(1));
    QVERIFY(m_desk->book().enterBySecret(made.access.secret, std::nullopt).has_value());
    m_desk->revoke(made.id);
    QTRY_COMPARE(m_listener.told.constLast().state, TransferState::Revoked);
}

void TestFileDesk::opensRoomForAFile()
{
    const auto address = opened({terms(), 0});
    QVERIFY(address && *address);
    QVERIFY((*address)->path.endsWith(QLatin1Char('/')));
    QCOMPARE(m_desk->transfers().constFirst().direction, TransferDirection::Upload);
}

void TestFileDesk::refuses_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, int change, ErrorCode code) { QTest::newRow(name) << change << int(code); };
    row("no job", 0, ErrorCode::InvalidInput);
    row("no end", 1, ErrorCode::InvalidInput);
    row("a protocol nobody speaks", 2, ErrorCode::NotSupported);
    row("a protocol that is off", 3, ErrorCode::NotSupported);
    row("a file that is not there", 4, ErrorCode::FileFailed);
    row("another size", 5, ErrorCode::Conflict);
    row("another SHA-256", 6, ErrorCode::Conflict);
    row("no SHA-256", 7, ErrorCode::InvalidInput);
    row("no bytes", 8, ErrorCode::InvalidInput);
    row("over 4 GB", 9, ErrorCode::InvalidInput);
    row("a path that is not absolute", 10, ErrorCode::InvalidInput);
    row("an address that is none", 11, ErrorCode::InvalidInput);
    row("no address at all", 12, ErrorCode::InvalidInput);
}

void TestFileDesk::refuses()
{
    QFETCH(int, change);
    QFETCH(int, code);
    ports::FileOffer offer = anOffer();
    m_http->now[0].isAvailable = change != 3;
    switch (change) {
    case 0: offer.terms.job.clear(); break;
    case 1: offer.terms.expiresAt = {}; break;
    case 2: offer.terms.protocol = TransferProtocol::Https; break;
    case 4: offer.path += QLatin1Char('x'); break;
    case 5: ++offer.bytes; break;
    case 6: offer.sha256[0] = static_cast<char>(offer.sha256[0] ^ 1); break;
    case 7: offer.sha256.clear(); break;
    case 8: offer.bytes = 0; break;
    case 9: offer.bytes = (qint64(4) << 30) + 1; break;
    case 10: offer.path = QStringLiteral("fw.bin"); break;
    case 11: offer.terms.announcedAddress = QStringLiteral("http://a/"); break;
    case 12: offer.terms.reachedAt.clear(); break;
    default: break;
    }
    const auto answer = offered(offer);
    QVERIFY(answer && !*answer);
    QCOMPARE(int(answer->error().code), code);
    QVERIFY(m_desk->transfers().isEmpty());
}

void TestFileDesk::putsThePasswordInWhereItIsNeeded()
{
    ports::FileOffer offer = anOffer();
    offer.terms.wantsPassword = true;
    const auto http = offered(offer);
    QVERIFY(http && *http);
    const ports::TransferAccess& access = (*http)->access;
    QVERIFY(!access.user.isEmpty() && access.password.size() >= 16);
    QVERIFY((*http)->location().startsWith(QStringLiteral("http://%1:%2@192.168.1.5:8888/").arg(access.user, access.password)));
    offer.terms.wantsPassword = false;
    offer.terms.job += QLatin1Char('x');
    offer.terms.protocol = TransferProtocol::Ftp;
    const auto ftp = offered(offer);
    QVERIFY(ftp && *ftp);
    QVERIFY(!(*ftp)->access.user.isEmpty());
    QVERIFY((*ftp)->location().endsWith(QStringLiteral("@192.168.1.5:2121/fw_1.bin")));
}

void TestFileDesk::tellsTheAddressThatTheStationReaches_data()
{
    QTest::addColumn<QString>("reached");
    QTest::addColumn<QString>("ofStation");
    QTest::addColumn<QString>("ofAll");
    QTest::addColumn<QString>("fallback");
    QTest::addColumn<QString>("authority");
    const auto row = [](const char* name, const char* reached, const char* ofStation, const char* ofAll, const char* fallback, const char* authority) {
        QTest::newRow(name) << QString::fromLatin1(reached) << QString::fromLatin1(ofStation) << QString::fromLatin1(ofAll)
                            << QString::fromLatin1(fallback) << QString::fromLatin1(authority);
    };
    row("where it connected", "10.0.0.1", "", "", "10.0.0.9", "10.0.0.1:8888");
    row("where it connected, IPv6", "fd00::1", "", "", "", "[fd00::1]:8888");
    row("IPv4 in IPv6", "::ffff:10.0.0.1", "", "", "", "10.0.0.1:8888");
    row("not connected", "", "", "", "10.0.0.9", "10.0.0.9:8888");
    row("set for all", "10.0.0.1", "", "files.example", "", "files.example:8888");
    row("set for all with a port", "10.0.0.1", "", "files.example:80", "", "files.example:80");
    row("set for the station", "10.0.0.1", "10.1.1.1:8000", "files.example", "", "10.1.1.1:8000");
}

void TestFileDesk::tellsTheAddressThatTheStationReaches()
{
    QFETCH(QString, reached);
    QFETCH(QString, ofStation);
    QFETCH(QString, ofAll);
    QFETCH(QString, fallback);
    QFETCH(QString, authority);
    m_options.announcedAddress = ofAll;
    m_options.fallbackAddress = fallback;
    makeDesk();
    ports::UploadSlot slot{terms(), 0};
    slot.terms.reachedAt = reached;
    slot.terms.announcedAddress = ofStation;
    const auto address = opened(slot);
    QVERIFY(address && *address);
    QCOMPARE((*address)->authority(), authority);
}

void TestFileDesk::keepsTheAddressOverARestart()
{
    ports::FileOffer offer = anOffer();
    const auto before = offered(offer);
    QVERIFY(before && *before);
    makeDesk();
    offer.terms.access = (*before)->access;
    const auto after = offered(offer);
    QVERIFY(after && *after);
    QCOMPARE((*after)->location(), (*before)->location());
    QCOMPARE(int(offered(offer)->error().code), int(ErrorCode::AlreadyExists));
    makeDesk();
    offer.terms.reachedAt.clear(); // it has not connected yet: what it was given opens all the same
    const auto unconnected = offered(offer);
    QVERIFY(unconnected && *unconnected && (*unconnected)->path == (*before)->path);
}

void TestFileDesk::refusesAnAccessThatIsNotOurs_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("no secret") << QByteArray() << QString() << QString();
    QTest::newRow("short") << QByteArray(31, 'a') << QString() << QString();
    QTest::newRow("no digits") << QByteArray(32, 'z') << QString() << QString();
    QTest::newRow("user without a password") << QByteArray(32, 'a') << QStringLiteral("u") << QString();
    QTest::newRow("user with a colon") << QByteArray(32, 'a') << QStringLiteral("u:v") << QStringLiteral("p");
}

void TestFileDesk::refusesAnAccessThatIsNotOurs()
{
    QFETCH(QByteArray, secret);
    QFETCH(QString, user);
    QFETCH(QString, password);
    ports::UploadSlot slot{terms(), 0};
    slot.terms.access = ports::TransferAccess{secret, user, password};
    const auto answer = opened(slot);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, ErrorCode::InvalidInput);
}

void TestFileDesk::findsAFileThatCameWhole()
{
    const auto before = opened({terms(), 0});
    QVERIFY(before && *before);
    auto attempt = m_desk->book().upload((*before)->id, QStringLiteral("10.0.0.7"), 3);
    QVERIFY(attempt && (*attempt)->write("abc", 3) && (*attempt)->finish());
    attempt->reset();
    m_desk->close(); // nobody was told
    m_listener.told.clear();
    makeDesk();
    ports::UploadSlot slot{terms(), 0};
    slot.terms.access = (*before)->access;
    const auto after = opened(slot);
    QVERIFY(after && *after);
    QTRY_COMPARE(m_listener.told.constLast().state, TransferState::Finished);
    const auto file = m_listener.told.constLast().file;
    QVERIFY(file.has_value());
    QCOMPARE(file->bytes, qint64(3));
    QCOMPARE(file->sha256, QCryptographicHash::hash("abc", QCryptographicHash::Sha256));
    QVERIFY(QFile::exists(m_desk->receivedFolder() + QLatin1Char('/') + file->storedName));
}

void TestFileDesk::saysThatThereIsNoRoom()
{
    m_free = 1000;
    const auto answer = opened({terms(), 0});
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, ErrorCode::StorageFull);
    QVERIFY(offered(anOffer())->has_value()); // to fetch takes no room
}

void TestFileDesk::tellsTheDoorsHowManyWait()
{
    ports::UploadSlot slot{terms(), 0};
    slot.terms.protocol = TransferProtocol::Ftp;
    const auto address = opened(slot);
    QVERIFY(address && *address);
    QTRY_COMPARE(m_ftp->openTransfers.load(), 1);
    QCOMPARE(m_http->openTransfers.load(), 0);
    m_desk->revoke((*address)->id);
    QTRY_COMPARE(m_ftp->openTransfers.load(), 0);
}

void TestFileDesk::keepsItsFolderToItself()
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_desk->receivedFolder()) & others, QFile::Permissions());
    m_desk.reset();
    m_options.receivedFolder = m_file + QStringLiteral("/below"); // a file is in the way
    m_desk = std::make_unique<FileDesk>(m_options, m_clock, m_ids, this);
    QCOMPARE(m_desk->open().error().code, ErrorCode::FileFailed);
}

void TestFileDesk::saysNothingOnceItIsClosed()
{
    QVERIFY(offered(anOffer())->has_value());
    m_desk->revoke(m_desk->transfers().constFirst().id);
    m_desk->close(); // the call is queued already
    const auto told = m_listener.told.size();
    bool isAnswered = false;
    m_desk->offer(anOffer(), [&isAnswered](const Result<ports::TransferAddress>&) { isAnswered = true; });
    m_desk.reset();
    QCoreApplication::processEvents();
    QCOMPARE(m_listener.told.size(), told);
    QVERIFY(!isAnswered);
}

FORECOURT_TEST(TestFileDesk)
#include "tst_filedesk.moc"
