// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One process per data folder; a second console start finds the first.
#include "app/common/datalock.h"
#include "app/common/singleinstance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

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
        QVERIFY(second.error().args.value(0).contains(QLatin1String("tst_singleinstance")));
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
        QVERIFY(DataLock::holder(folder.path()).name.startsWith(QLatin1String("tst_singleinstance (")));
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

    void saysThatAFolderCannotBeLocked()
    {
        QCOMPARE(DataLock::take(QStringLiteral("/nowhere/at/all")).error().code, ErrorCode::PermissionDenied);
    }

    void raisesTheFirstWindow()
    {
        const QTemporaryDir folder;
        const SingleInstance first(folder.path());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
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
        const SingleInstance first(folder.path());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        const QString place = QStringLiteral("charger/Bay 4 %\u00e4\n");
        SingleInstance::tellOther(folder.path(), {false, place}, this, [](bool) {});
        QTRY_COMPARE(raised.count(), 1);
        QCOMPARE(raised.first().first().toString(), place);
    }

    void aMinimisedStartRaisesNothing()
    {
        const QTemporaryDir folder;
        const SingleInstance first(folder.path());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
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
        const SingleInstance first(folder.path());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        const QByteArray hash = QCryptographicHash::hash(QFileInfo(folder.path()).canonicalFilePath().toUtf8(), QCryptographicHash::Sha256);
        QLocalSocket socket;
        socket.connectToServer(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/forecourt-")
                               + QString::fromLatin1(hash.toHex().left(16)));
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
        const SingleInstance first(folder.path());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
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

    void waitsForAConsoleThatDoesNotListenYet()
    {
        const QTemporaryDir folder;
        std::optional<bool> answer;
        SingleInstance::tellOther(folder.path(), {}, this, [&](bool isTaken) { answer = isTaken; }, std::chrono::seconds(30));
        QCoreApplication::processEvents();
        QVERIFY(!answer);
        const SingleInstance first(folder.path());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20000);
        QVERIFY(*answer);
        QCOMPARE(raised.count(), 1);
    }

    void takesOverTheSocketOfACrashedProcess()
    {
        const QTemporaryDir folder;
        auto crashed = std::make_unique<SingleInstance>(folder.path());
        const SingleInstance next(folder.path()); // the first one never cleaned up
        QSignalSpy raised(&next, &SingleInstance::raiseRequested);
        SingleInstance::tellOther(folder.path(), {}, this, [](bool) {});
        QTRY_COMPARE(raised.count(), 1);
    }

private:
    QTemporaryDir m_runtime;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
