// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the computer tells: who has a port, what a certificate says.
#include "app/common/firewall.h"
#include "app/common/localaddresses.h"
#include "app/common/localmachine.h"
#include "app/common/machinesettings.h"
#include "app/common/portowner.h"
#include "app/common/systemdunit.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

class TestLocalMachine : public QObject
{
    Q_OBJECT

private:
    static Result<void> outcomeOf(const QFuture<Result<void>>& change)
    {
        if (!QTest::qWaitFor([&change] { return change.isFinished(); }))
            return failure(ErrorCode::TimedOut, QStringLiteral("nothing became of it"));
        return change.result();
    }

private Q_SLOTS:
    void portInUseNamesItsOwner()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const api::PortUse use = app::portUse(server.serverPort(), QStringLiteral("127.0.0.1"));
        QCOMPARE(use.state, api::PortUse::State::Ours);
        QVERIFY2(use.owner.endsWith(QStringLiteral("(%1)").arg(QCoreApplication::applicationPid())), qPrintable(use.owner));
        const quint16 port = server.serverPort();
        server.close();
        QCOMPARE(app::portUse(port, QStringLiteral("127.0.0.1")).state, api::PortUse::State::Free);
    }

    void socketsAreReadFromTheTable()
    {
        const QByteArray table = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
                                 "   0: 00000000:22B7 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0\n"
                                 "   1: 0100007F:22B7 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0\n"
                                 "   2: 00000000:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0\n"
                                 "garbage\n";
        QCOMPARE(app::listeningSockets(table, 0x22B7), QList<qint64>{4711});
        QCOMPARE(app::listeningSockets({}, 80), QList<qint64>());
    }

    void firewallsAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("firewall");
        QTest::newRow("none") << QStringLiteral("etc/hosts") << QByteArray("x") << QString();
        QTest::newRow("ufw on") << QStringLiteral("etc/ufw/ufw.conf") << QByteArray("# x\nENABLED=yes\nLOGLEVEL=low\n") << QStringLiteral("ufw");
        QTest::newRow("ufw off") << QStringLiteral("etc/ufw/ufw.conf") << QByteArray("ENABLED=no\n") << QString();
        QTest::newRow("ufw commented") << QStringLiteral("etc/ufw/ufw.conf") << QByteArray("# ENABLED=yes\n") << QString();
        QTest::newRow("firewalld") << QStringLiteral("proc/812/comm") << QByteArray("firewalld\n") << QStringLiteral("firewalld");
    }
    void firewallsAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const QTemporaryDir root;
        const QString path = root.filePath(file);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(content) == content.size());
        written.close();
        QTEST(app::activeFirewall(root.path()), "firewall");
    }

    void systemdSaysHowToRestart_data()
    {
        QTest::addColumn<QByteArray>("groups");
        QTest::addColumn<QString>("command");
        QTest::newRow("service of the computer") << QByteArray("0::/system.slice/forecourtd.service\n") << QStringLiteral("sudo systemctl restart forecourtd");
        QTest::newRow("service of a user") << QByteArray("0::/user.slice/user-1000.slice/user@1000.service/app.slice/forecourtd.service\n")
                                           << QStringLiteral("systemctl --user restart forecourtd");
        QTest::newRow("another name") << QByteArray("0::/system.slice/yard.service\n") << QStringLiteral("sudo systemctl restart yard");
        QTest::newRow("old kernel") << QByteArray("2:cpu:/x\n1:name=systemd:/system.slice/forecourtd.service\n") << QStringLiteral("sudo systemctl restart forecourtd");
        QTest::newRow("a session") << QByteArray("0::/user.slice/user-1000.slice/session-3.scope\n") << QString();
        QTest::newRow("the user's manager") << QByteArray("0::/user.slice/user-1000.slice/user@1000.service\n") << QString();
        QTest::newRow("a container") << QByteArray("0::/\n") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void systemdSaysHowToRestart()
    {
        QFETCH(QByteArray, groups);
        QTEST(app::restartCommandOf(groups), "command");
    }

    void chargersAreToldWhereTheyAreHeard()
    {
        const QString one = QStringLiteral("192.168.1.20");
        const QString two = QStringLiteral("10.0.0.2");
        QCOMPARE(app::addressesForChargers({one, two}, {}, {}), (QStringList{one, two}));
        QCOMPARE(app::addressesForChargers({one, two}, two, {}), (QStringList{two, one}));
        QCOMPARE(app::addressesForChargers({one, two}, QStringLiteral("172.16.0.1"), {}), (QStringList{one, two})); // not there now
        QCOMPARE(app::addressesForChargers({one, two}, one, two), QStringList{two}); // nobody listens on the other
    }

    void settingsAreToldWithWhereTheyComeFrom()
    {
        const QTemporaryDir folder;
        config::SettingsStore store(folder.filePath(QStringLiteral("site.ini")), {});
        QVERIFY(store.setValue(config::OcppPort, 9000));
        QVERIFY(store.overrideValue(config::OcppPort, 9001));
        QVERIFY(store.setValue(config::Theme, QStringLiteral("dark"))); // the window's, not the computer's
        api::MachineState state;
        app::tellSettings(store, state);
        QCOMPARE(state.settingsFile, store.file());
        QCOMPARE(state.settings.size(), 1);
        const api::MachineSetting port{QStringLiteral("9001"), QStringLiteral("9000"), api::MachineSetting::Origin::CommandLine};
        QCOMPARE(state.settings.value(QLatin1String(config::OcppPort.key)), port);
    }

    void settingsOfFilesCrossAsText_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        const auto row = [](const char* key, const char* good, const char* bad) {
            QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(good) << QString::fromLatin1(bad);
        };
        row(config::FilesPort.key, "9888", "0");
        row(config::FilesAnnouncedAddress.key, "files.example.org:8888", "not a host");
        row(config::FilesFtp.key, "false", "maybe");
        row(config::FilesFtpPort.key, "2221", "70000");
        row(config::FilesFtpFirstDataPort.key, "3000", "-1");
        row(config::FilesFtpLastDataPort.key, "3010", "x");
        row(config::FilesFtpAnnouncedAddress.key, "192.168.7.1", "fe80::1");
        row(config::FilesQuotaMegabytes.key, "500", "15");
        row(config::FilesMaximumMegabytes.key, "64", "4097");
    }
    void settingsOfFilesCrossAsText()
    {
        QFETCH(QString, key);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const QTemporaryDir folder;
        config::SettingsStore store(folder.filePath(QStringLiteral("site.ini")), {});
        QVERIFY(!outcomeOf(store.changeTexts({{key, bad}})));
        QVERIFY(outcomeOf(store.changeTexts({{key, good}})));
        api::MachineState state;
        app::tellSettings(store, state);
        const api::MachineSetting told{good, good, api::MachineSetting::Origin::File};
        QCOMPARE(state.settings.value(key), told);
        QVERIFY(outcomeOf(store.changeTexts({{key, std::nullopt}})));
        QVERIFY(!store.storedText(key));
    }

    void settingsAreChangedAllOrNone()
    {
        const QTemporaryDir folder;
        config::SettingsStore store(folder.filePath(QStringLiteral("site.ini")), {});
        QVERIFY(store.setValue(config::ApiPort, 9300));
        const QString ocpp = QLatin1String(config::OcppPort.key);
        const QString api = QLatin1String(config::ApiPort.key);
        const auto codeOf = [&store](const api::SettingChanges& changes) {
            const Result<void> done = outcomeOf(store.changeTexts(changes));
            return done ? std::nullopt : std::optional(done.error().code);
        };
        QCOMPARE(codeOf({{api, QStringLiteral("9301")}, {ocpp, QStringLiteral("99999")}}), std::optional(ErrorCode::InvalidInput));
        QCOMPARE(store.value(config::ApiPort), 9300);
        QCOMPARE(codeOf({{QStringLiteral("no/such"), QStringLiteral("1")}}), std::optional(ErrorCode::InvalidInput));
        QCOMPARE(codeOf({{QLatin1String(config::Theme.key), QStringLiteral("dark")}}), std::optional(ErrorCode::InvalidInput));
        QVERIFY(!codeOf({{api, std::nullopt}, {ocpp, QStringLiteral("9000")}}));
        config::SettingsStore again(store.file(), {});
        QVERIFY(again.load());
        QCOMPARE(again.value(config::OcppPort), 9000);
        QCOMPARE(again.value(config::ApiPort), config::ApiPort.fallback);
    }

    void certificateMustFitItsKey()
    {
        const QTemporaryDir folder;
        const TestCertificate one({"site.example"});
        const TestCertificate two({"other.example"});
        const TestCertificate old({"old.example", false, false, true});
        one.save(folder.filePath(QStringLiteral("one")));
        two.save(folder.filePath(QStringLiteral("two")));
        old.save(folder.filePath(QStringLiteral("old")));
        const auto read = [&folder](const char* certificate, const char* key) {
            return app::readCertificate(folder.filePath(QLatin1String(certificate)), folder.filePath(QLatin1String(key)));
        };
        const auto good = read("one.pem", "one.key");
        QVERIFY2(good.has_value(), good ? "" : qPrintable(good.error().detail));
        QCOMPARE(good->subject, QStringLiteral("site.example"));
        QVERIFY(good->isSelfSigned);
        QVERIFY(good->validFrom < good->validTo);
        const auto expired = read("old.pem", "old.key"); // RSA; told, not refused
        QVERIFY(expired && expired->validTo < QDateTime::currentDateTimeUtc());
        QCOMPARE(read("one.pem", "two.key").error().code, ErrorCode::InvalidInput);
        QCOMPARE(read("one.key", "one.key").error().code, ErrorCode::FileFailed);
        QCOMPARE(read("one.pem", "nothing.key").error().code, ErrorCode::FileFailed);
    }
};

FORECOURT_TEST(TestLocalMachine)
#include "tst_localmachine.moc"
