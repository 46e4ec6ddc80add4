// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The file host with FTP as its door, as the engine uses it: offer, address, transfer, news.
#include "core/files/filedesk.h"
#include "core/files/ftpserver.h"
#include "tests/integration/files/ftpfixture.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace forecourt;
using namespace forecourt::tests;
using namespace std::chrono_literals;

namespace {

/// What the engine hears.
class Listener final : public ports::TransferListener
{
public:
    void transferChanged(const FileTransfer& transfer) override { last = transfer; }
    void protocolsChanged() override { ++protocolChanges; }

    FileTransfer last;
    int protocolChanges = 0;
};

/// Everything on one thread.
struct Desk
{
    explicit Desk(const QString& announcedAddress = {})
        : host(options(announcedAddress), clock, ids, &engineSide)
        , ftp(settings(), host.book(), clock, [this] { host.noteDoorChanged(); })
    {
        if (!host.open())
            qFatal("the folder cannot be opened");
        host.setListener(&listener);
        host.addDoor(ftp);
        ftp.start();
    }
    ~Desk()
    {
        host.close();
        ftp.close();
    }

    [[nodiscard]] files::DeskOptions options(const QString& announcedAddress) const
    {
        files::DeskOptions made;
        made.receivedFolder = folder.filePath(QStringLiteral("received"));
        made.announcedAddress = announcedAddress;
        made.limits.spareBytes = 0;
        return made;
    }
    [[nodiscard]] static files::FtpSettings settings()
    {
        files::FtpSettings made;
        made.port = 0;
        made.firstPassivePort = 0;
        made.settleTime = 50ms;
        return made;
    }
    [[nodiscard]] ports::TransferTerms terms(TransferProtocol protocol) const
    {
        ports::TransferTerms made;
        made.job = QStringLiteral("diagnostics/1/CP1");
        made.station = StationId(QStringLiteral("CP1"));
        made.protocol = protocol;
        made.reachedAt = QStringLiteral("127.0.0.1");
        made.expiresAt = clock.utcNow().addDays(1);
        return made;
    }
    /// Waits for what an offer comes to.
    template<class Offer>
    [[nodiscard]] Result<ports::TransferAddress> await(Offer offer)
    {
        std::optional<Result<ports::TransferAddress>> answer;
        offer([&answer](const Result<ports::TransferAddress>& result) { answer = result; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 10'000);
        return answer.value_or(failure(ErrorCode::TimedOut));
    }
    [[nodiscard]] bool isListening() const { return ftp.states().first().isListening; }

    SystemClock clock;
    SystemIdSource ids;
    QObject engineSide;
    Listener listener;
    QTemporaryDir folder;
    files::FileDesk host;
    files::FtpServer ftp;
};

} // namespace

class TestFtpDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAFileAtTheAddressItGave();
    void sendsAFileAtTheAddressItGave();
    void keepsItsPortWhereAnotherAddressIsAnnounced();
    void saysThatFtpsIsNotSetUp();
};

void TestFtpDesk::takesAFileAtTheAddressItGave()
{
    Desk desk;
    QVERIFY(!desk.isListening());
    const auto address =
        desk.await([&](auto done) { desk.host.openSlot({desk.terms(TransferProtocol::Ftp), 0}, done); });
    QVERIFY2(address.has_value(), address ? "" : qPrintable(address.error().detail));
    const QUrl url(address->location());
    QCOMPARE(url.scheme(), QStringLiteral("ftp"));
    QCOMPARE(url.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(url.path(), QStringLiteral("/"));
    QVERIFY(!address->shownLocation().contains(address->access.password));
    QTRY_VERIFY(desk.isListening());
    RawFtpClient client(static_cast<quint16>(url.port()));
    QCOMPARE(client.logIn({{}, url.userName(), url.password()}), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("STOR diag.zip"), 150);
    data->send("all of it");
    data->close();
    QCOMPARE(client.reply(), 226);
    QTRY_COMPARE(desk.listener.last.state, TransferState::Finished);
    QCOMPARE(desk.listener.last.job, QStringLiteral("diagnostics/1/CP1"));
    QCOMPARE(desk.listener.last.file->stationName, QStringLiteral("diag.zip"));
    QTRY_VERIFY(!desk.isListening()); // nothing needs it any more
    QFile stored(desk.host.receivedFolder() + QLatin1Char('/') + desk.listener.last.file->storedName);
    QVERIFY(stored.open(QIODevice::ReadOnly));
    QCOMPARE(stored.readAll(), QByteArray("all of it"));
}

void TestFtpDesk::sendsAFileAtTheAddressItGave()
{
    Desk desk;
    const QByteArray content("firmware");
    QFile file(desk.folder.filePath(QStringLiteral("v2.1 final.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    ports::FileOffer offer;
    offer.terms = desk.terms(TransferProtocol::Ftp);
    offer.path = file.fileName();
    offer.name = QStringLiteral("v2.1 final.bin");
    offer.bytes = content.size();
    offer.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const auto address = desk.await([&](auto done) { desk.host.offer(offer, done); });
    QVERIFY2(address.has_value(), address ? "" : qPrintable(address.error().detail));
    QTRY_VERIFY(desk.isListening());
    RawFtpClient client(address->port);
    QCOMPARE(client.logIn(address->access), 230);
    const auto data = client.openData();
    QCOMPARE(client.say("RETR " + address->path.toLatin1()), 150); // what the address says is what is there
    QCOMPARE(data->readAll(), content);
    QCOMPARE(client.reply(), 226);
    QTRY_COMPARE(desk.listener.last.state, TransferState::Finished);
    desk.host.revoke(address->id);
    QTRY_COMPARE(desk.listener.last.state, TransferState::Revoked);
    QTRY_VERIFY(!desk.isListening());
}

void TestFtpDesk::keepsItsPortWhereAnotherAddressIsAnnounced()
{
    Desk desk(QStringLiteral("files.example:8080")); // the port of HTTP behind a router
    const auto address =
        desk.await([&](auto done) { desk.host.openSlot({desk.terms(TransferProtocol::Ftp), 0}, done); });
    QVERIFY(address.has_value());
    QCOMPARE(address->host, QStringLiteral("files.example"));
    QTRY_VERIFY(desk.isListening());
    QCOMPARE(address->port, desk.ftp.states().first().port);
}

void TestFtpDesk::saysThatFtpsIsNotSetUp()
{
    Desk desk;
    const auto address =
        desk.await([&](auto done) { desk.host.openSlot({desk.terms(TransferProtocol::Ftps), 0}, done); });
    QVERIFY(!address.has_value());
    QCOMPARE(address.error().code, ErrorCode::NotSupported);
    QVERIFY(address.error().detail.contains(QLatin1String("certificate")));
    QVERIFY(ports::isAvailable(desk.host, TransferProtocol::Ftp));
    QVERIFY(!ports::isAvailable(desk.host, TransferProtocol::Ftps));
}

FORECOURT_TEST(TestFtpDesk)
#include "tst_ftpdesk.moc"
