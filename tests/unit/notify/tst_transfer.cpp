// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Mails and webhook calls against servers of every manner, on the loopback address.
#include "core/notify/mailmessage.h"
#include "core/notify/transfer.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"
#include "tests/unit/notify/fakemailserver.h"
#include "tests/unit/notify/fakewebhook.h"

#include <QElapsedTimer>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::notify;

namespace {

const QByteArray Message = "Subject: x\r\n\r\nhello\r\n";
constexpr std::chrono::milliseconds Short{1500};
constexpr qint64 TransferPatienceMs = 15'000; ///< of a busy computer; less than a transfer may take that nobody shortens

TransferOptions shortOptions()
{
    TransferOptions options;
    options.connectTimeout = Short;
    options.totalTimeout = Short;
    return options;
}

/// Runs \a work on another thread while this one serves.
template<class Work>
DeliveryOutcome serve(Work work)
{
    DeliveryOutcome outcome;
    std::atomic_bool isDone = false;
    QThreadPool pool;
    pool.start([&] {
        outcome = work();
        isDone = true;
    });
    while (!isDone)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    pool.waitForDone();
    return outcome;
}

MailSettings mailTo(const FakeMailServer& server, MailSecurity security = MailSecurity::None)
{
    MailSettings mail;
    mail.host = QStringLiteral("localhost");
    mail.port = server.serverPort();
    mail.security = security;
    mail.from = QStringLiteral("forecourt@example.org");
    mail.recipients = {QStringLiteral("owner@example.org"), QStringLiteral("second@example.org")};
    return mail;
}

DeliveryOutcome send(const MailSettings& mail, const QByteArray& password = {}, TransferOptions options = shortOptions())
{
    return serve([&] { return sendMail(mail, password, Message, options, {}); });
}

} // namespace

class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mailArrives();
    void mailMannersAreTold_data();
    void mailMannersAreTold();
    void refusedPortIsTold();
    void unknownHostIsTold();
    void tlsIsUsedAndChecked_data();
    void tlsIsUsedAndChecked();
    void stopEndsAHangingTransfer();
    void messageIsSafeAndReadable();
    void webhookArrivesSigned();
    void webhookAnswersAreTold_data();
    void webhookAnswersAreTold();
    void redirectIsNotFollowed();
};

void TransferTest::mailArrives()
{
    FakeMailServer server(MailManner::Accepts);
    MailSettings mail = mailTo(server);
    mail.user = QStringLiteral("eva");
    const DeliveryOutcome outcome = send(mail, "s3cret");
    QVERIFY2(outcome.isGood(), qPrintable(outcome.detail));
    QCOMPARE(server.mail, Message);
    QVERIFY(server.commands.contains("MAIL FROM:<forecourt@example.org>"));
    QVERIFY(server.commands.contains("RCPT TO:<owner@example.org>"));
    QVERIFY(server.commands.contains("RCPT TO:<second@example.org>"));
    const QByteArray sent = server.commands.join('\n');
    QVERIFY(sent.contains("AUTH PLAIN"));
    QVERIFY(sent.contains(QByteArray("\0eva\0s3cret", 11).toBase64()));
}

void TransferTest::mailMannersAreTold_data()
{
    QTest::addColumn<MailManner>("manner");
    QTest::addColumn<DeliveryProblem>("problem");
    QTest::addColumn<int>("code");
    QTest::newRow("never greets") << MailManner::NeverGreets << DeliveryProblem::TimedOut << 0;
    QTest::newRow("never answers the mail") << MailManner::NeverAnswersData << DeliveryProblem::TimedOut << -1;
    QTest::newRow("drops mid-way") << MailManner::DropsMidWay << DeliveryProblem::Dropped << -1;
    QTest::newRow("drops at once") << MailManner::DropsAtOnce << DeliveryProblem::Dropped << 0;
    QTest::newRow("no such recipient") << MailManner::NoSuchRecipient << DeliveryProblem::PermanentError << 550;
    QTest::newRow("try later") << MailManner::TryLater << DeliveryProblem::TemporaryError << 451;
    QTest::newRow("wrong password") << MailManner::WrongPassword << DeliveryProblem::Authentication << -1;
    QTest::newRow("no mail server") << MailManner::NoMailServer << DeliveryProblem::TimedOut << -1;
}

void TransferTest::mailMannersAreTold()
{
    QFETCH(MailManner, manner);
    QFETCH(DeliveryProblem, problem);
    QFETCH(int, code);
    FakeMailServer server(manner);
    MailSettings mail = mailTo(server);
    mail.user = QStringLiteral("eva");
    QElapsedTimer time;
    time.start();
    const DeliveryOutcome outcome = send(mail, "s3cret");
    QVERIFY2(outcome.problem == problem,
             qPrintable(QStringLiteral("%1 %2 %3").arg(int(outcome.problem)).arg(outcome.code).arg(outcome.detail)));
    if (code >= 0)
        QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.detail.contains(QStringLiteral("s3cret")));
    QVERIFY(time.elapsed() < TransferPatienceMs);
}

void TransferTest::refusedPortIsTold()
{
    FakeMailServer server(MailManner::Accepts);
    const MailSettings mail = mailTo(server);
    server.close();
    QCOMPARE(send(mail).problem, DeliveryProblem::Refused);
}

void TransferTest::unknownHostIsTold()
{
    FakeMailServer server(MailManner::Accepts);
    MailSettings mail = mailTo(server);
    mail.host = QStringLiteral("no-such-host.invalid");
    const DeliveryProblem problem = send(mail).problem;
    QVERIFY(problem == DeliveryProblem::UnknownHost || problem == DeliveryProblem::TimedOut); // a slow resolver
    mail.host.clear();
    QCOMPARE(send(mail).problem, DeliveryProblem::NotConfigured);
}

void TransferTest::tlsIsUsedAndChecked_data()
{
    QTest::addColumn<bool>("isImplicit");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<DeliveryProblem>("problem");
    QTest::newRow("STARTTLS") << false << QByteArray("localhost") << false << true << DeliveryProblem::None;
    QTest::newRow("implicit") << true << QByteArray("localhost") << false << true << DeliveryProblem::None;
    QTest::newRow("unknown authority") << false << QByteArray("localhost") << false << false << DeliveryProblem::Certificate;
    QTest::newRow("other name") << true << QByteArray("elsewhere") << false << true << DeliveryProblem::Certificate;
    QTest::newRow("expired") << true << QByteArray("localhost") << true << true << DeliveryProblem::Certificate;
}

void TransferTest::tlsIsUsedAndChecked()
{
    QFETCH(bool, isImplicit);
    QFETCH(QByteArray, name);
    QFETCH(bool, isExpired);
    QFETCH(bool, isTrusted);
    QFETCH(DeliveryProblem, problem);
    const TestCertificate authority({"Authority", true, true});
    const TestCertificate certificate({name, true, false, isExpired}, &authority);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("ca.pem"));
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(isTrusted ? authority.certificatePem() : TestCertificate({"Other", true, true}).certificatePem());
    written.close();
    FakeMailServer server(MailManner::Accepts);
    server.useTls(certificate.certificatePem(), certificate.keyPem(), isImplicit);
    TransferOptions options = shortOptions();
    options.authoritiesFile = file;
    const auto outcome = send(mailTo(server, isImplicit ? MailSecurity::Tls : MailSecurity::StartTls), {}, options);
    QVERIFY2(outcome.problem == problem, qPrintable(outcome.detail));
    QCOMPARE(server.mail.isEmpty(), problem != DeliveryProblem::None);
    if (problem == DeliveryProblem::None)
        return;
    FakeMailServer plain(MailManner::Accepts); // does not offer it: never sent in clear
    QCOMPARE(send(mailTo(plain, MailSecurity::StartTls), {}, options).problem, DeliveryProblem::NoTls);
    QVERIFY(plain.mail.isEmpty());
}

void TransferTest::stopEndsAHangingTransfer()
{
    FakeMailServer server(MailManner::NeverGreets);
    const auto stop = std::make_shared<std::atomic_bool>(false);
    QTimer::singleShot(200, this, [&] { *stop = true; });
    QElapsedTimer time;
    time.start();
    const auto outcome = serve([&] { return sendMail(mailTo(server), {}, Message, TransferOptions(), stop); });
    QVERIFY(!outcome.isGood());
    QVERIFY(time.elapsed() < TransferPatienceMs); // without the stop it would be 25 s
}

void TransferTest::messageIsSafeAndReadable()
{
    const QDateTime at(QDate(2026, 11, 25), QTime(3, 4, 5), Qt::UTC);
    const MailText text{QStringLiteral("Störung\r\nBcc: evil@example.org an Säule 7 – Erdschluss, ") + QString(100, QChar(0x1F)) + QStringLiteral("größer als gedacht"),
                        QStringLiteral("Zeile 1\n.\nZeile 3 äöü")};
    const QByteArray message = mailMessage(text, QStringLiteral("a@example.org"), {QStringLiteral("b@example.org")}, at, QStringLiteral("id1"));
    const QByteArray head = message.left(message.indexOf("\r\n\r\n"));
    for (const QByteArray& line : head.split('\n')) {
        QVERIFY2(line.size() <= 77, line.constData());
        QVERIFY(!line.startsWith("Bcc"));
    }
    QVERIFY(head.contains("Date: Wed, 25 Nov 2026 03:04:05 +0000"));
    QVERIFY(head.contains("Message-ID: <id1@example.org>"));
    const QByteArray body = QByteArray::fromBase64(message.mid(head.size() + 4));
    QCOMPARE(QString::fromUtf8(body), QStringLiteral("Zeile 1\r\n.\r\nZeile 3 äöü"));
    QVERIFY(mailMessage({QStringLiteral("Plain"), {}}, QStringLiteral("a@b"), {QStringLiteral("c@d")}, at, QStringLiteral("i"))
                .contains("Subject: Plain\r\n"));
}

void TransferTest::webhookArrivesSigned()
{
    FakeWebhook hook(httpAnswer("204 No Content"));
    const QByteArray json = R"({"a": "ü"})";
    const auto outcome = serve([&] { return postWebhook(hook.url(), "key", json, shortOptions(), {}); });
    QVERIFY2(outcome.isGood(), qPrintable(outcome.detail));
    QCOMPARE(hook.body, json);
    QVERIFY(hook.head.startsWith("POST /hook HTTP/1.1"));
    const QByteArray signature = QMessageAuthenticationCode::hash(json, "key", QCryptographicHash::Sha256).toHex();
    QVERIFY(hook.head.contains("X-Forecourt-Signature: sha256=" + signature));
    QVERIFY(hook.head.contains("Content-Type: application/json"));
}

void TransferTest::webhookAnswersAreTold_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<DeliveryProblem>("problem");
    QTest::newRow("200") << httpAnswer("200 OK") << DeliveryProblem::None;
    QTest::newRow("401") << httpAnswer("401 Unauthorized") << DeliveryProblem::Authentication;
    QTest::newRow("404") << httpAnswer("404 Not Found") << DeliveryProblem::PermanentError;
    QTest::newRow("429") << httpAnswer("429 Too Many Requests") << DeliveryProblem::TemporaryError;
    QTest::newRow("503") << httpAnswer("503 Service Unavailable") << DeliveryProblem::TemporaryError;
    QTest::newRow("never") << QByteArray() << DeliveryProblem::TimedOut;
    QTest::newRow("drops") << QByteArray("drop") << DeliveryProblem::Dropped;
    QTest::newRow("endless body") << QByteArray("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1'000'000, 'x')) << DeliveryProblem::Failed;
}

void TransferTest::webhookAnswersAreTold()
{
    QFETCH(QByteArray, answer);
    QFETCH(DeliveryProblem, problem);
    FakeWebhook hook(answer);
    const auto outcome = serve([&] { return postWebhook(hook.url(), {}, "{}", shortOptions(), {}); });
    QVERIFY2(outcome.problem == problem, qPrintable(outcome.detail));
    QVERIFY(!hook.head.contains("X-Forecourt-Signature"));
}

void TransferTest::redirectIsNotFollowed()
{
    FakeWebhook other(httpAnswer("200 OK"));
    FakeWebhook hook(httpAnswer("302 Found", "Location: " + other.url().toLatin1() + "\r\n"));
    const auto outcome = serve([&] { return postWebhook(hook.url(), {}, "{}", shortOptions(), {}); });
    QCOMPARE(outcome.problem, DeliveryProblem::Redirected);
    QCOMPARE(other.connections, 0);
    QCOMPARE(serve([&] { return postWebhook(QStringLiteral("http://example.org/"), {}, "{}", shortOptions(), {}); }).problem,
             DeliveryProblem::BadAddress);
}

FORECOURT_TEST(TransferTest)
#include "tst_transfer.moc"
