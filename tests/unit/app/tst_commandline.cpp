// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Options, what they do to the settings, and exit codes.
#include "app/common/applicationoptions.h"
#include "app/common/commandline.h"
#include "app/common/preparation.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::app;

Q_DECLARE_METATYPE(forecourt::app::ExitCode)
Q_DECLARE_METATYPE(forecourt::ErrorCode)

class TestCommandLine : public QObject
{
    Q_OBJECT

private:
    static std::variant<CommandLine, CommandLineEnd> parse(const QStringList& arguments)
    {
        return parseCommandLine(QStringList{QStringLiteral("forecourtd")} + arguments, Program::Service);
    }

private Q_SLOTS:
    void readsEveryOption()
    {
        const auto parsed = parse({QStringLiteral("--data-dir"), QStringLiteral("/srv/x"), QStringLiteral("--port=9001"),
                                   QStringLiteral("--tls-port=9002"), QStringLiteral("--api-port"), QStringLiteral("9003"),
                                   QStringLiteral("--files-port=9004"), QStringLiteral("--ftp-port=9005"),
                                   QStringLiteral("--bind"), QStringLiteral("::1"), QStringLiteral("--lang=de"),
                                   QStringLiteral("--log-rules=a.debug=true"), QStringLiteral("--minimized"),
                                   QStringLiteral("--check"), QStringLiteral("--config=/etc/x.conf")});
        const auto* line = std::get_if<CommandLine>(&parsed);
        QVERIFY(line != nullptr);
        config::SettingsStore settings({}, {});
        QVERIFY(applyCommandLine(*line, settings));
        QCOMPARE(settings.value(config::OcppPort), 9001);
        QCOMPARE(settings.value(config::OcppTlsPort), 9002);
        QCOMPARE(settings.value(config::ApiPort), 9003);
        QCOMPARE(settings.value(config::FilesPort), 9004);
        QCOMPARE(makeApplicationOptions(settings).files.port, quint16(9004));
        QCOMPARE(settings.value(config::FilesFtpPort), 9005);
        QCOMPARE(makeApplicationOptions(settings).files.ftp.port, quint16(9005));
        QVERIFY(makeApplicationOptions(settings).files.ftp.isEnabled);
        QCOMPARE(makeApplicationOptions(settings).files.address, QStringLiteral("::1"));
        QCOMPARE(settings.value(config::OcppBindAddress), QStringLiteral("::1"));
        QCOMPARE(settings.value(config::DataFolder), QStringLiteral("/srv/x"));
        QCOMPARE(settings.value(config::Language), QStringLiteral("de"));
        QCOMPARE(settings.value(config::LogRules), QStringLiteral("a.debug=true"));
        QVERIFY(line->isMinimized && line->isCheck && !line->isTokenAsked);
        QCOMPARE(line->configFile, std::optional(QStringLiteral("/etc/x.conf")));
        QVERIFY(optionsOfAStart(*line).contains(QStringLiteral("--config")));
    }

    void printsTheTokenAndDoesNothingElse()
    {
        const auto parsed = parse({QStringLiteral("--print-api-token")});
        QVERIFY(std::get<CommandLine>(parsed).isTokenAsked);
        for (const char* other : {"--check", "--demo", "--backup=x.zip", "--restore=x.zip"}) {
            const auto both = parse({QStringLiteral("--print-api-token"), QLatin1String(other)});
            QCOMPARE(std::get<CommandLineEnd>(both).code, ExitCode::Usage);
        }
        QCOMPARE(std::get<CommandLineEnd>(parse({QStringLiteral("--config=")})).code, ExitCode::Usage);
    }

    void takesHostNamesOfTheApiInLowerCase()
    {
        config::SettingsStore settings({}, {});
        QVERIFY(settings.setValue(config::ApiHosts, QStringLiteral("Console.LAN  box")));
        QCOMPARE(makeApplicationOptions(settings).apiHosts, QStringList({QStringLiteral("console.lan"), QStringLiteral("box")}));
        QVERIFY(!settings.setValue(config::ApiHosts, QStringLiteral("a/b")));
    }

    void takesTheAddressAndLimitsOfTheFileHost()
    {
        config::SettingsStore settings({}, {});
        for (const char* wrong : {"http://a/", "a b", "a:b", "user@a", "[a", "a/b"})
            QVERIFY2(!settings.setValue(config::FilesAnnouncedAddress, QString::fromLatin1(wrong)), wrong);
        for (const char* right : {"", "10.0.0.1", "files.example.org:8080", "fd00::1", "[fd00::1]:8080"})
            QVERIFY2(settings.setValue(config::FilesAnnouncedAddress, QString::fromLatin1(right)), right);
        QVERIFY(settings.setValue(config::FilesQuotaMegabytes, 100));
        QVERIFY(settings.setValue(config::FilesMaximumMegabytes, 10));
        QVERIFY(!settings.setValue(config::FilesMaximumMegabytes, 4097));
        QVERIFY(settings.setValue(config::TlsCertificateFile, QStringLiteral("/etc/site.pem")));
        QVERIFY(settings.setValue(config::TlsKeyFile, QStringLiteral("/etc/site.key")));
        const FilesOptions files = makeApplicationOptions(settings).files;
        QCOMPARE(files.announcedAddress, QStringLiteral("[fd00::1]:8080"));
        QCOMPARE(files.limits.quotaBytes, qint64(100) << 20);
        QCOMPARE(files.limits.fileBytes, qint64(10) << 20);
        QCOMPARE(files.certificateFile, QStringLiteral("/etc/site.pem"));
        QCOMPARE(files.port, quint16(8888));
        QVERIFY(files.address.isEmpty());
    }

    void takesThePortsAndTheAddressOfFtp()
    {
        config::SettingsStore settings({}, {});
        for (const char* wrong : {"10.0.0", "10.0.0.256", "files.example.org", "fd00::1", "10.0.0.1:21", "10.0.0.1 "})
            QVERIFY2(!settings.setValue(config::FilesFtpAnnouncedAddress, QString::fromLatin1(wrong)), wrong);
        for (const char* right : {"", "192.168.7.1"})
            QVERIFY2(settings.setValue(config::FilesFtpAnnouncedAddress, QString::fromLatin1(right)), right);
        QVERIFY(!settings.setValue(config::FilesFtpFirstDataPort, 0));
        QVERIFY(settings.setValue(config::FilesFtpFirstDataPort, 40'000));
        QVERIFY(settings.setValue(config::FilesFtpLastDataPort, 40'010));
        QVERIFY(settings.setValue(config::FilesFtp, false));
        const auto ftp = makeApplicationOptions(settings).files.ftp;
        QCOMPARE(ftp.announcedAddress, QHostAddress(QStringLiteral("192.168.7.1")));
        QCOMPARE(ftp.firstPassivePort, quint16(40'000));
        QCOMPARE(ftp.lastPassivePort, quint16(40'010));
        QVERIFY(!ftp.isEnabled);
    }

    void bindsTheApiElsewhereOnlyWithTls()
    {
        config::SettingsStore settings({}, {});
        QVERIFY(settings.setValue(config::TlsCertificateFile, QStringLiteral("/etc/site.pem")));
        QVERIFY(settings.setValue(config::TlsKeyFile, QStringLiteral("/etc/site.key")));
        QVERIFY(makeApplicationOptions(settings).apiAddress.isEmpty());
        QVERIFY(makeApplicationOptions(settings).apiCertificateFile.isEmpty());
        QVERIFY(settings.setValue(config::ApiBindAddress, QStringLiteral("127.0.0.1")));
        QVERIFY(makeApplicationOptions(settings).apiCertificateFile.isEmpty());
        QVERIFY(settings.setValue(config::ApiBindAddress, QStringLiteral("192.168.1.5")));
        QCOMPARE(makeApplicationOptions(settings).apiAddress, QStringLiteral("192.168.1.5"));
        QCOMPARE(makeApplicationOptions(settings).apiCertificateFile, QStringLiteral("/etc/site.pem"));
        QCOMPARE(makeApplicationOptions(settings).apiKeyFile, QStringLiteral("/etc/site.key"));
    }

    void namesNothingOfItself()
    {
        const auto parsed = parse({});
        const auto& line = std::get<CommandLine>(parsed);
        QVERIFY(!line.dataFolder && !line.port && !line.tlsPort && !line.apiPort && !line.bindAddress);
        QVERIFY(!line.isMinimized && !line.isCheck);
    }

    void theDemoKeepsItsSettingsInAFileOfItsOwn()
    {
        const QTemporaryDir folder;
        const QByteArray before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());
        {
            const auto own = loadSettings(false);
            QVERIFY(own && (*own)->setValue(config::WindowState, QByteArray("{\"place\":\"sessions\"}"))
                    && (*own)->setValue(config::BackupFolder, QStringLiteral("/srv/backups"))
                    && (*own)->setValue(config::Theme, QStringLiteral("dark")));
            const auto demo = loadSettings(true);
            QVERIFY(demo.has_value());
            QCOMPARE((*demo)->value(config::WindowState), QByteArray());
            QCOMPARE((*demo)->value(config::BackupFolder), QString());
            QCOMPARE((*demo)->value(config::Theme), QStringLiteral("dark")); // the first one looks as the person is used to
            QVERIFY((*demo)->setValue(config::WindowState, QByteArray("{\"place\":\"charger/BAY-4\"}"))
                    && (*demo)->setValue(config::Theme, QStringLiteral("light")));
        }
        const auto own = loadSettings(false);
        const auto demo = loadSettings(true);
        QVERIFY(own && demo);
        QCOMPARE((*own)->value(config::WindowState), QByteArray("{\"place\":\"sessions\"}"));
        QCOMPARE((*own)->value(config::Theme), QStringLiteral("dark"));
        QCOMPARE((*demo)->value(config::WindowState), QByteArray("{\"place\":\"charger/BAY-4\"}"));
        QCOMPARE((*demo)->value(config::Theme), QStringLiteral("light"));
        before.isEmpty() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    }

    void opensOnlyPagesThatExist_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("page") << QStringLiteral("sessions") << true;
        QTest::newRow("charger") << QStringLiteral("charger/BAY-4") << true;
        QTest::newRow("candidate") << QStringLiteral("addcharger/SN0042") << true;
        QTest::newRow("add charger") << QStringLiteral("addcharger") << true;
        QTest::newRow("charger without id") << QStringLiteral("charger/") << false;
        QTest::newRow("id that is too long") << QStringLiteral("charger/") + QString(256, QLatin1Char('x')) << false;
        QTest::newRow("page with an id it has not") << QStringLiteral("sessions/1") << false;
        QTest::newRow("unknown") << QStringLiteral("prices") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void opensOnlyPagesThatExist()
    {
        QFETCH(QString, place);
        QFETCH(bool, isTaken);
        const auto parsed = parseCommandLine({QStringLiteral("forecourt"), QStringLiteral("--open=") + place}, Program::Console);
        QCOMPARE(std::holds_alternative<CommandLine>(parsed), isTaken);
        if (isTaken)
            QCOMPARE(std::get<CommandLine>(parsed).place, std::optional(place));
        else
            QCOMPARE(std::get<CommandLineEnd>(parsed).code, ExitCode::Usage);
    }

    void namesWhatCountsOnlyForANewStart()
    {
        const auto parsed = parse({QStringLiteral("--data-dir=/x"), QStringLiteral("--port=9001"), QStringLiteral("--lang=de"),
                                   QStringLiteral("--minimized")});
        const QStringList expected{QStringLiteral("--port"), QStringLiteral("--lang")};
        QCOMPARE(optionsOfAStart(std::get<CommandLine>(parsed)), expected);
    }

    void endsEarly_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<ExitCode>("code");
        QTest::newRow("help") << QStringList{QStringLiteral("--help")} << ExitCode::Ok;
        QTest::newRow("version") << QStringList{QStringLiteral("--version")} << ExitCode::Ok;
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--prot=1")} << ExitCode::Usage;
        QTest::newRow("value missing") << QStringList{QStringLiteral("--port")} << ExitCode::Usage;
        QTest::newRow("value for a switch") << QStringList{QStringLiteral("--check=yes")} << ExitCode::Usage;
        QTest::newRow("port 0") << QStringList{QStringLiteral("--port=0")} << ExitCode::Usage;
        QTest::newRow("port 65536") << QStringList{QStringLiteral("--api-port=65536")} << ExitCode::Usage;
        QTest::newRow("port name") << QStringList{QStringLiteral("--tls-port=https")} << ExitCode::Usage;
        QTest::newRow("address") << QStringList{QStringLiteral("--bind=localhost")} << ExitCode::Usage;
        QTest::newRow("empty folder") << QStringList{QStringLiteral("--data-dir=")} << ExitCode::Usage;
        QTest::newRow("demo in a named folder") << QStringList{QStringLiteral("--demo"), QStringLiteral("--data-dir=/x")} << ExitCode::Usage;
        QTest::newRow("restore without a file") << QStringList{QStringLiteral("--restore=")} << ExitCode::Usage;
        QTest::newRow("altered sessions without a restore") << QStringList{QStringLiteral("--accept-altered")} << ExitCode::Usage;
        QTest::newRow("backup and restore") << QStringList{QStringLiteral("--backup=a"), QStringLiteral("--restore=b")} << ExitCode::Usage;
        QTest::newRow("backup of the demo") << QStringList{QStringLiteral("--demo"), QStringLiteral("--backup=a")} << ExitCode::Usage;
        QTest::newRow("page without a window") << QStringList{QStringLiteral("--open=sessions")} << ExitCode::Usage;
        QTest::newRow("argument") << QStringList{QStringLiteral("start")} << ExitCode::Usage;
    }
    void endsEarly()
    {
        QFETCH(QStringList, arguments);
        const auto parsed = parse(arguments);
        const auto* end = std::get_if<CommandLineEnd>(&parsed);
        QVERIFY(end != nullptr);
        QTEST(end->code, "code");
        QVERIFY(!end->text.isEmpty());
    }

    void refusesALanguageThatIsNone()
    {
        const auto parsed = parse({QStringLiteral("--lang=../../etc")});
        config::SettingsStore settings({}, {});
        QCOMPARE(applyCommandLine(std::get<CommandLine>(parsed), settings).error().code, ErrorCode::InvalidInput);
    }

    void opensTlsOnlyWithCertificateAndKey()
    {
        config::SettingsStore settings({}, {});
        QVERIFY(settings.overrideValue(config::TlsCertificateFile, QStringLiteral("/a.pem")));
        QVERIFY(!makeApplicationOptions(settings).server.tls);
        QVERIFY(settings.overrideValue(config::TlsKeyFile, QStringLiteral("/b.pem")));
        QVERIFY(settings.overrideValue(config::OcppTlsPort, 9443));
        const auto tls = makeApplicationOptions(settings).server.tls;
        QVERIFY(tls.has_value());
        QCOMPARE(tls->port, quint16(9443));
        QCOMPARE(tls->certificates.at(0).chainFile, QStringLiteral("/a.pem"));
        QCOMPARE(tls->certificates.at(0).keyFile, QStringLiteral("/b.pem"));
    }

    void givesEveryFailureItsCode_data()
    {
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<ExitCode>("code");
        QTest::newRow("in use") << ErrorCode::DataInUse << ExitCode::AlreadyRunning;
        QTest::newRow("port") << ErrorCode::PortInUse << ExitCode::PortInUse;
        QTest::newRow("newer") << ErrorCode::StorageNewer << ExitCode::DatabaseFailed;
        QTest::newRow("altered") << ErrorCode::StorageAltered << ExitCode::DatabaseFailed;
        QTest::newRow("corrupt") << ErrorCode::StorageCorrupt << ExitCode::DatabaseFailed;
        QTest::newRow("full") << ErrorCode::StorageFull << ExitCode::DatabaseFailed;
        QTest::newRow("failed") << ErrorCode::StorageFailed << ExitCode::DatabaseFailed;
        QTest::newRow("setting") << ErrorCode::InvalidInput << ExitCode::BadConfiguration;
        QTest::newRow("rights") << ErrorCode::PermissionDenied << ExitCode::NoPermission;
        QTest::newRow("read-only") << ErrorCode::StorageReadOnly << ExitCode::NoPermission;
    }
    void givesEveryFailureItsCode()
    {
        QFETCH(ErrorCode, error);
        const StartProblem problem = startProblem({error, QStringLiteral("detail"), {QStringLiteral("first"), QStringLiteral("second")}});
        QTEST(problem.code, "code");
        QVERIFY(problem.sentence.contains(QLatin1String("first")) || problem.sentence.contains(QLatin1String("detail")));
    }

    void namesThePortAndWhoHoldsIt()
    {
        const Error alone{ErrorCode::PortInUse, {}, {QStringLiteral("8887"), QString()}};
        QVERIFY(startProblem(alone).sentence.contains(QLatin1String("8887")));
        const Error named{ErrorCode::PortInUse, {}, {QStringLiteral("8887"), QStringLiteral("nginx (77)")}};
        QVERIFY(startProblem(named).sentence.contains(QLatin1String("8887")));
        QVERIFY(startProblem(named).sentence.contains(QLatin1String("nginx (77)")));
    }
};

FORECOURT_TEST(TestCommandLine)
#include "tst_commandline.moc"
