// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A backup is put in place beside the thread that paints, before anything else runs.
#include "app/common/application.h"
#include "core/config/settings.h"
#include "core/config/settingsstore.h"
#include "core/storage/archiving.h"
#include "core/storage/restoring.h"
#include "tests/support/testprogram.h"
#include "tests/unit/storage/storagefixture.h"

#include <QDir>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QThread>
#include <QThreadPool>

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::applicationrestore {

namespace {

/// The pool has one thread, and that waits: what is to be done beside the main thread is not done yet.
class BusyPool
{
public:
    BusyPool()
    {
        QThreadPool::globalInstance()->setMaxThreadCount(1);
        QThreadPool::globalInstance()->start([this] { m_gate.acquire(); });
    }
    ~BusyPool()
    {
        release();
        QThreadPool::globalInstance()->waitForDone();
        QThreadPool::globalInstance()->setMaxThreadCount(QThread::idealThreadCount());
    }
    void release() { m_gate.release(); }

private:
    QSemaphore m_gate;
};

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::Any) ? server.serverPort() : quint16(0);
}

/// A data folder into which a backup with one session, made elsewhere, is to be restored.
class Site
{
public:
    Site()
        : settings(m_directory.filePath(QStringLiteral("forecourt.ini")), QString())
    {
        options.settings = &settings;
        options.programName = QStringLiteral("tst_applicationrestore");
        options.dataFolder = m_directory.filePath(QStringLiteral("data"));
        options.server.bindAddress = QHostAddress::LocalHost;
        options.server.port = 0;
        options.apiPort = 0;
        options.files.port = 0;
        options.files.ftp.port = 0;
        options.files.address = QStringLiteral("127.0.0.1");
    }

    bool wantRestore()
    {
        StorageFixture source;
        if (!source.open() || !source.begin(aTransaction()))
            return false;
        source.end();
        storage::ArchiveSources sources;
        sources.dataFolder = source.folder();
        sources.programVersion = QStringLiteral("0.1.0");
        sources.settings = {{QStringLiteral("retention/eventDays"), QStringLiteral("77")}};
        for (const char* port : {"ocpp/port", "api/port", "files/port", "files/ftpPort"}) // other programs run here, too
            sources.settings.insert(QLatin1String(port), QString::number(freePort()));
        const QString archive = m_directory.filePath(QStringLiteral("all.zip"));
        if (!storage::archiveSite(sources, {archive, {}, false}, utc(2026, 5, 6)))
            return false;
        const QString pending = storage::rehearsalFolder(options.dataFolder);
        if (!QDir().mkpath(options.dataFolder))
            return false;
        const auto found = storage::rehearse(archive, {}, pending, utc(2026, 5, 7));
        return found && storage::commitRehearsal(*found, pending, {true, false}, utc(2026, 5, 7));
    }

    [[nodiscard]] bool isInPlace() const { return QFile::exists(options.dataFolder + QStringLiteral("/forecourt.sqlite")); }

private:
    QTemporaryDir m_directory;

public:
    config::SettingsStore settings;
    app::ApplicationOptions options;
};

} // namespace

class ApplicationRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesBesideTheMainThread();
    void aStopWaitsForTheCopies();
    void nothingIsToldOfAnOrdinaryStart();
};

void ApplicationRestoreTest::copiesBesideTheMainThread()
{
    Site site;
    QVERIFY(site.wantRestore());
    app::Application application(site.options);
    QSignalSpy restoring(&application, &app::Application::restoring);
    QSignalSpy started(&application, &app::Application::started);
    QSignalSpy stopped(&application, &app::Application::stopped);
    {
        BusyPool pool;
        application.start();
        QCOMPARE(restoring.count(), 1);
        QCoreApplication::processEvents();
        QVERIFY(!site.isInPlace()); // whoever started it goes on meanwhile
        QVERIFY(storage::isRestoreWanted(site.options.dataFolder));
    }
    QVERIFY(started.count() == 1 || started.wait(PatienceMs));
    QVERIFY(!storage::isRestoreWanted(site.options.dataFolder));
    QCOMPARE(site.settings.value(config::EventDays), 77);
    QCOMPARE(result(application.history().transactions({}))->rows.size(), 1);
    application.stop();
    QVERIFY(stopped.wait(PatienceMs));
}

/// The folder stays locked until nobody works in it; what was not finished is, by the next start.
void ApplicationRestoreTest::aStopWaitsForTheCopies()
{
    Site site;
    QVERIFY(site.wantRestore());
    {
        app::Application application(site.options);
        QSignalSpy stopped(&application, &app::Application::stopped);
        BusyPool pool;
        application.start();
        application.stop();
        QCoreApplication::processEvents();
        QCOMPARE(stopped.count(), 0);
        pool.release();
        QVERIFY(stopped.count() == 1 || stopped.wait(PatienceMs));
        QCOMPARE(stopped.constFirst().constFirst().toBool(), true);
        QVERIFY(storage::isRestoreWanted(site.options.dataFolder)); // its settings were not taken over
    }
    app::Application next(site.options);
    QSignalSpy started(&next, &app::Application::started);
    QSignalSpy stopped(&next, &app::Application::stopped);
    next.start();
    QVERIFY(started.wait(PatienceMs));
    QCOMPARE(site.settings.value(config::EventDays), 77);
    QCOMPARE(result(next.history().transactions({}))->rows.size(), 1);
    next.stop();
    QVERIFY(stopped.wait(PatienceMs));
}

void ApplicationRestoreTest::nothingIsToldOfAnOrdinaryStart()
{
    Site site;
    app::Application application(site.options);
    QSignalSpy restoring(&application, &app::Application::restoring);
    QSignalSpy started(&application, &app::Application::started);
    QSignalSpy stopped(&application, &app::Application::stopped);
    application.start();
    QVERIFY(started.wait(PatienceMs));
    QCOMPARE(restoring.count(), 0);
    application.stop();
    QVERIFY(stopped.wait(PatienceMs));
}

FORECOURT_TEST(ApplicationRestoreTest)

} // namespace forecourt::tests::applicationrestore

#include "tst_applicationrestore.moc"
