// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who gets the token of a data folder, and how an attempt to attach ends.
#include "app/common/application.h"
#include "app/common/datalock.h"
#include "app/console/attachment.h"
#include "core/localapi/apitoken.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace forecourt;

namespace forecourt::tests::attachment {

namespace {

constexpr int PatienceMs = 60'000;
const QByteArray Token("0123456789abcdef0123456789abcdef");

/// A data folder as a service leaves it. Thread: the test's.
class ServiceFolder
{
public:
    explicit ServiceFolder(const QByteArray& api, const QByteArray& holder = "forecourtd (42)")
    {
        write("lock", holder + '\n' + api + '\n');
        write("api-token", Token + '\n');
    }
    ~ServiceFolder() { release(); }

    void write(const char* name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file of the test cannot be written");
    }
    /// The service runs.
    void hold()
    {
        m_descriptor = ::open(QFile::encodeName(m_folder.filePath(QStringLiteral("lock"))).constData(), O_RDWR | O_CLOEXEC);
        if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
            qFatal("the folder is in use");
    }
    /// The service is gone, the file stays as it is.
    void release()
    {
        if (m_descriptor >= 0)
            ::close(std::exchange(m_descriptor, -1));
    }

    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    int m_descriptor = -1;
};

} // namespace

class TestAttachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTokenIsForWhoKeepsTheFolderAlone()
    {
        ServiceFolder folder("http://127.0.0.1:8890");
        const auto nobody = app::serviceTarget(folder.path());
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, ErrorCode::NotFound);
        folder.hold();
        const auto service = app::serviceTarget(folder.path());
        QVERIFY(service.has_value());
        QCOMPARE(service->base, QUrl(QStringLiteral("http://127.0.0.1:8890")));
        QCOMPARE(service->token, Token);
        folder.release();
        QCOMPARE(app::serviceTarget(folder.path()).error().code, ErrorCode::NotFound);
    }

    void anotherConsoleIsNoService()
    {
        ServiceFolder folder("http://127.0.0.1:8890", "forecourt (42)");
        folder.hold();
        QCOMPARE(app::serviceTarget(folder.path()).error().code, ErrorCode::NotFound);
        QVERIFY(!app::Attachment::isPossible(folder.path()));
    }

    /// The service dies, and another program has its port: it hears nothing of the console.
    void whoHasThePortAfterwardsHearsNothing()
    {
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress(QHostAddress::LocalHost)));
        ServiceFolder folder("http://127.0.0.1:" + QByteArray::number(thief.serverPort()));
        QSignalSpy connections(&thief, &QTcpServer::newConnection);
        std::atomic<int> attempts = 0;
        remote::LinkOptions options;
        options.firstPause = std::chrono::milliseconds(1);
        options.longestPause = std::chrono::milliseconds(1);
        options.target = [&folder, &attempts] {
            ++attempts;
            return app::serviceTarget(folder.path());
        };
        remote::RemoteSystem system(std::move(options));
        system.open();
        QTRY_VERIFY(attempts > 3);
        QCOMPARE(connections.count(), 0);
    }

    void saysAtOnceWhatWaitingDoesNotMend_data()
    {
        QTest::addColumn<QByteArray>("api");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("why");
        QTest::newRow("another computer's address") << QByteArray("https://10.0.0.5:8890") << Token << QStringLiteral("https://10.0.0.5:8890");
        QTest::newRow("no token in the file") << QByteArray("http://127.0.0.1:8890") << QByteArray("?") << QStringLiteral("api-token holds no token");
    }
    void saysAtOnceWhatWaitingDoesNotMend()
    {
        QFETCH(QByteArray, api);
        QFETCH(QByteArray, token);
        QFETCH(QString, why);
        ServiceFolder folder(api);
        folder.write("api-token", token);
        folder.hold();
        app::Attachment attachment(folder.path());
        QSignalSpy failed(&attachment, &app::Attachment::failed);
        attachment.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000); // its patience is longer
        const QString sentence = failed.constFirst().constFirst().toString();
        QVERIFY2(sentence.contains(why), qPrintable(sentence));
    }

    void theServiceKeepsItsOwnSettings()
    {
        const QTemporaryDir folder;
        config::SettingsStore settings(folder.filePath(QStringLiteral("service.ini")), {});
        app::ApplicationOptions options;
        options.programName = QStringLiteral("forecourtd");
        options.dataFolder = folder.filePath(QStringLiteral("data"));
        options.siteKeyFile = folder.filePath(QStringLiteral("site.key"));
        options.server.bindAddress = QHostAddress::LocalHost;
        options.server.port = 0;
        options.apiPort = 0;
        options.settings = &settings;
        app::Application application(options);
        QSignalSpy started(&application, &app::Application::started);
        application.start();
        QVERIFY(started.wait(PatienceMs));
        const auto token = localapi::loadToken(options.dataFolder + QStringLiteral("/api-token"));
        QVERIFY(token.has_value());
        remote::LinkOptions link;
        const QUrl base(QStringLiteral("http://127.0.0.1:%1").arg(application.apiPort()));
        link.target = [base, token]() -> Result<remote::Target> { return remote::Target{base, *token}; };
        auto system = std::make_unique<remote::RemoteSystem>(std::move(link));
        system->open();
        QTRY_VERIFY_WITH_TIMEOUT(system->isUp(), PatienceMs);
        api::Machine& machine = system->machine();
        QCOMPARE(machine.state().settingsFile, settings.file());
        QCOMPARE(machine.state().apiToken, QString::fromLatin1(*token));
        QCOMPARE(machine.state().listensOn, QStringLiteral("127.0.0.1"));

        const QString port = QLatin1String(config::OcppPort.key);
        const auto changed = machine.changeSettings({{port, QStringLiteral("9123")}});
        QTRY_VERIFY_WITH_TIMEOUT(changed.isFinished(), PatienceMs);
        QVERIFY(changed.result().has_value());
        QCOMPARE(settings.value(config::OcppPort), 9123);
        QCOMPARE(machine.state().settings.value(port).stored, std::optional(QStringLiteral("9123")));
        const auto refused = machine.changeSettings({{port, QStringLiteral("0")}});
        QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), PatienceMs);
        QCOMPARE(refused.result().error().code, ErrorCode::InvalidInput);
        const auto use = machine.storageUse();
        QTRY_VERIFY_WITH_TIMEOUT(use.isFinished(), PatienceMs);
        QVERIFY(use.result().has_value() && use.result()->siteBytes > 0);
        system.reset();
        QSignalSpy stopped(&application, &app::Application::stopped);
        application.stop();
        QVERIFY(stopped.wait(PatienceMs));
    }

    void theAddressIsTakenBackBeforeTheApiEnds()
    {
        const QTemporaryDir folder;
        app::ApplicationOptions options;
        options.programName = QStringLiteral("forecourtd");
        options.dataFolder = folder.path();
        options.siteKeyFile = folder.filePath(QStringLiteral("site.key"));
        options.server.bindAddress = QHostAddress::LocalHost;
        options.server.port = 0;
        options.apiPort = 0;
        app::Application application(options);
        QSignalSpy started(&application, &app::Application::started);
        application.start();
        QVERIFY(started.wait(PatienceMs));
        QVERIFY(!app::DataLock::holder(folder.path()).api.isEmpty());
        QSignalSpy stopped(&application, &app::Application::stopped);
        application.stop();
        QVERIFY(!app::DataLock::holder(folder.path()).name.isEmpty()); // it keeps the folder until it is through
        QCOMPARE(app::DataLock::holder(folder.path()).api, QString());
        QVERIFY(stopped.wait(PatienceMs));
    }
};

FORECOURT_TEST(TestAttachment)

} // namespace forecourt::tests::attachment

#include "tst_attachment.moc"
