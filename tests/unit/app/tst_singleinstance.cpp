// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One process per data folder; a second console start finds the first.
#include "app/common/datalock.h"
#include "app/common/singleinstance.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <tuple>
#include <unistd.h>

using namespace forecourt;
using namespace forecourt::app;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_runtime.isValid());
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
    }

    void locksAFolderOnce()
    {
        const QTemporaryDir folder;
        auto first = DataLock::take(folder.path());
        QVERIFY(first.has_value());
        const auto second = DataLock::take(folder.path());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::DataInUse);
        QVERIFY(second.error().args.value(0).contains(QCoreApplication::applicationName()));
        QVERIFY(second.error().args.value(0).contains(QString::number(QCoreApplication::applicationPid())));
        QCOMPARE(second.error().args.value(1), folder.path());
        first->reset();
        QVERIFY(DataLock::take(folder.path()).has_value());
    }

    void tellsWhereTheServiceOfAFolderIsReached()
    {
        const QTemporaryDir folder;
        QVERIFY(DataLock::holder(folder.path()).name.isEmpty());
        auto lock = DataLock::take(folder.path());
        QVERIFY(lock.has_value());
        QVERIFY(DataLock::holder(folder.path()).name.startsWith(QCoreApplication::applicationName() + QLatin1String(" (")));
        QCOMPARE(DataLock::holder(folder.path()).api, QString());
        QVERIFY(!DataLock::holder(folder.path()).isService());
        (*lock)->announce(QStringLiteral("http://127.0.0.1:8890"));
        QCOMPARE(DataLock::holder(folder.path()).api, QStringLiteral("http://127.0.0.1:8890"));
        const auto second = DataLock::take(folder.path());
        QVERIFY(!second);
        QVERIFY(!second.error().args.value(0).contains(QLatin1String("http"))); // a name for people
        QFile file(folder.filePath(QStringLiteral("lock")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("forecourtd (42)\nhttp://127.0.0.1:1\n");
        file.close();
        QVERIFY(DataLock::holder(folder.path()).isService());
    }

    void whatOneThatIsGoneHasWrittenCountsNoMore()
    {
        const QTemporaryDir folder;
        auto lock = DataLock::take(folder.path());
        QVERIFY(lock.has_value());
        (*lock)->announce(QStringLiteral("http://127.0.0.1:8890"));
        (*lock)->announce({});
        QCOMPARE(DataLock::holder(folder.path()).api, QString());
        (*lock)->announce(QStringLiteral("http://127.0.0.1:8890"));
        lock->reset(); // as the kernel does when a process dies: the file stays as it is
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("lock"))).size() > 0);
        QCOMPARE(DataLock::holder(folder.path()).api, QString());
        QCOMPARE(DataLock::holder(folder.path()).name, QString());
    }

    /// A console that tries again and again must not get into the way of the service it waits for.
    void aLookKeepsNobodyOut()
    {
        const QTemporaryDir folder;
        QVERIFY(DataLock::take(folder.path()).has_value()); // makes the file
        std::atomic<bool> isOver = false;
        std::thread looks([&] {
            while (!isOver)
                std::ignore = DataLock::holder(folder.path());
        });
        int taken = 0;
        for (int i = 0; i < 2000; ++i)
            taken += DataLock::take(folder.path()).has_value() ? 1 : 0;
        isOver = true;
        looks.join();
        QCOMPARE(taken, 2000);
    }

    void saysThatAFolderCannotBeLocked()
    {
        QCOMPARE(DataLock::take(QStringLiteral("/nowhere/at/all")).error().code, ErrorCode::PermissionDenied);
    }

    void raisesTheFirstWindow()
    {
        const QTemporaryDir folder;
        const auto first = SingleInstance::claim(folder.path());
        QSignalSpy raised(first.get(), &SingleInstance::raiseRequested);
        std::optional<bool> answer;
        SingleInstance::tellOther(folder.path(), {}, this, [&](bool isRaised) { answer = isRaised; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        QCOMPARE(raised.count(), 1);
        QCOMPARE(raised.first().first().toString(), QString());
    }

    void handsOverThePlace()
    {
        const QTemporaryDir folder;
        const auto first = SingleInstance::claim(folder.path());
        QSignalSpy raised(first.get(), &SingleInstance::raiseRequested);
        const QString place = QStringLiteral("charger/Bay 4 %\u00e4\n");
        SingleInstance::tellOther(folder.path(), {false, place}, this, [](bool) {});
        QTRY_COMPARE(raised.count(), 1);
        QCOMPARE(raised.first().first().toString(), place);
    }

    void aMinimisedStartRaisesNothing()
    {
        const QTemporaryDir folder;
        const auto first = SingleInstance::claim(folder.path());
        QSignalSpy raised(first.get(), &SingleInstance::raiseRequested);
        std::optional<bool> answer;
        SingleInstance::tellOther(folder.path(), {true, QStringLiteral("sessions")}, this, [&](bool isTaken) { answer = isTaken; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        QCOMPARE(raised.count(), 0);
    }

    void hangsUpOnWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("another word") << QByteArray("stop\n");
        QTest::newRow("too many words") << QByteArray("raise a b\n");
        QTest::newRow("a line without end") << QByteArray(5000, 'x');
    }
    void hangsUpOnWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, request);
        const QTemporaryDir folder;
        const auto first = SingleInstance::claim(folder.path());
        QSignalSpy raised(first.get(), &SingleInstance::raiseRequested);
        QLocalSocket socket;
        socket.connectToServer(socketOf(folder.path()));
        QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
        socket.write(request);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(socket.readAll().isEmpty());
        QCOMPARE(raised.count(), 0);
    }

    void findsNobodyForAnotherFolder()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        const auto first = SingleInstance::claim(folder.path());
        QSignalSpy raised(first.get(), &SingleInstance::raiseRequested);
        std::optional<bool> answer;
        SingleInstance::tellOther(other.path(), {}, this, [&](bool isRaised) { answer = isRaised; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer);
        QCOMPARE(raised.count(), 0);
    }

    void oneConsoleClaimsAFolder()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        auto first = SingleInstance::claim(folder.path());
        QVERIFY(first != nullptr);
        QVERIFY(SingleInstance::claim(folder.path()) == nullptr);
        QVERIFY(SingleInstance::claim(other.path()) != nullptr);
        QSignalSpy raised(first.get(), &SingleInstance::raiseRequested);
        SingleInstance::tellOther(folder.path(), {}, this, [](bool) {});
        QTRY_COMPARE(raised.count(), 1); // the first one still listens
        first.reset();
        QVERIFY(SingleInstance::claim(folder.path()) != nullptr);
    }

    void aFolderIsClaimedBeforeItIsThere()
    {
        const QTemporaryDir folder;
        const QString wanted = folder.filePath(QStringLiteral("site/data"));
        const auto first = SingleInstance::claim(wanted);
        QVERIFY(first != nullptr);
        QVERIFY(SingleInstance::claim(folder.filePath(QStringLiteral("site/other"))) != nullptr);
        QVERIFY(QDir().mkpath(wanted));
        QVERIFY(SingleInstance::claim(wanted) == nullptr);
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("site")), link));
        QVERIFY(SingleInstance::claim(link + QStringLiteral("/data")) == nullptr);
        QVERIFY(SingleInstance::claim(wanted + QStringLiteral("/../data/")) == nullptr);
    }

    void waitsForAConsoleThatDoesNotListenYet()
    {
        const QTemporaryDir folder;
        std::optional<bool> answer;
        SingleInstance::tellOther(folder.path(), {}, this, [&](bool isTaken) { answer = isTaken; }, std::chrono::seconds(30));
        QCoreApplication::processEvents();
        QVERIFY(!answer);
        const auto first = SingleInstance::claim(folder.path());
        QSignalSpy raised(first.get(), &SingleInstance::raiseRequested);
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000);
        QVERIFY(*answer);
        QCOMPARE(raised.count(), 1);
    }

    void takesOverTheSocketOfACrashedProcess()
    {
        const QTemporaryDir folder;
        const QByteArray path = socketOf(folder.path()).toLocal8Bit();
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        QVERIFY(static_cast<size_t>(path.size()) < sizeof(address.sun_path));
        std::copy(path.cbegin(), path.cend(), address.sun_path);
        const int crashed = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QCOMPARE(::bind(crashed, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
        ::close(crashed); // which leaves the file
        QVERIFY(QFileInfo::exists(QString::fromLocal8Bit(path)));
        const auto next = SingleInstance::claim(folder.path());
        QVERIFY(next != nullptr);
        QSignalSpy raised(next.get(), &SingleInstance::raiseRequested);
        SingleInstance::tellOther(folder.path(), {}, this, [](bool) {});
        QTRY_COMPARE(raised.count(), 1);
    }

private:
    static QString socketOf(const QString& folder)
    {
        const QByteArray hash = QCryptographicHash::hash(QFileInfo(folder).canonicalFilePath().toUtf8(), QCryptographicHash::Sha256);
        return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/forecourt-")
            + QString::fromLatin1(hash.toHex().left(16));
    }

    QTemporaryDir m_runtime;
};

FORECOURT_TEST(TestSingleInstance)
#include "tst_singleinstance.moc"
