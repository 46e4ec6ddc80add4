// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings: precedence, rules, retired keys, files that are wrong.
#include "core/config/settingsstore.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::config;

class TestSettingsStore : public QObject
{
    Q_OBJECT

private:
    static void put(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    static Result<void> outcomeOf(const QFuture<Result<void>>& change)
    {
        if (!QTest::qWaitFor([&change] { return change.isFinished(); }))
            return failure(ErrorCode::TimedOut, QStringLiteral("nothing became of it"));
        return change.result();
    }
    /// Nobody can write a folder.
    void breakFile()
    {
        QFile::remove(m_file);
        QVERIFY(QDir().mkpath(m_file));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("own/forecourt.ini"));
        m_preset = m_folder->filePath(QStringLiteral("forecourt.conf"));
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("own"))));
    }

    void everyDefaultKeepsItsOwnRuleAndEveryKeyIsThereOnce()
    {
        QSet<QString> keys;
        for (const AnySetting& setting : allSettings()) {
            QVERIFY2(!keys.contains(setting.key), qPrintable(setting.key));
            keys.insert(setting.key);
        }
        QCOMPARE(keys.size(), 46);
        QVERIFY(OcppPort.isValid(OcppPort.fallback) && ApiPort.isValid(ApiPort.fallback)
                && OcppTlsPort.isValid(OcppTlsPort.fallback));
        QVERIFY(MaximumMessageBytes.isValid(MaximumMessageBytes.fallback));
        QVERIFY(ApiHosts.isValid(ApiHosts.fallback));
        QVERIFY(OcppBindAddress.isValid(OcppBindAddress.fallback) && Language.isValid(Language.fallback));
        QVERIFY(Theme.isValid(Theme.fallback));
    }

    void whatAWindowRemembersWaitsForNoDisk()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QLockFile busy(m_file + QStringLiteral(".lock")); // a write waits for it, as for a busy disk
        QVERIFY(busy.tryLock());
        store.keep(WindowScale, 125);
        store.keep(WindowScale, 150);
        store.keep(WindowScale, 1); // against its rule
        store.keep(Theme, QStringLiteral("dark"));
        QCOMPARE(store.value(WindowScale), 150);
        QVERIFY(!QFile::exists(m_file));
        busy.unlock();
        store.flush();
        SettingsStore again(m_file, m_preset);
        QVERIFY(again.load());
        QCOMPARE(again.value(WindowScale), 150);
        QCOMPARE(again.value(Theme), QStringLiteral("dark"));
    }

    void aLaterWordIsNotOvertaken()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        for (int round = 0; round < 20; ++round) {
            store.keep(WindowScale, 125);
            QVERIFY(store.setValue(WindowScale, 150));
            store.keep(WindowScale, 175);
            const auto change = store.change(WindowScale, 200);
            store.flush();
            SettingsStore again(m_file, m_preset);
            QVERIFY(again.load());
            QCOMPARE(again.value(WindowScale), 200);
            QVERIFY(store.setValue(WindowScale, 100 + 25 * (round % 3)));
            QVERIFY(outcomeOf(change));
            QCOMPARE(store.value(WindowScale), 100 + 25 * (round % 3));
        }
    }

    void whatAPersonChangesWaitsForNoDisk()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QVERIFY(store.setValue(ApiPort, 9300));
        QLockFile busy(m_file + QStringLiteral(".lock")); // a write waits for it, as for a busy disk
        QVERIFY(busy.tryLock());
        const auto theme = store.change(Theme, QStringLiteral("dark"));
        const auto ports = store.changeTexts({{QLatin1String(OcppPort.key), QStringLiteral("9000")},
                                              {QLatin1String(ApiPort.key), std::nullopt}});
        QCOMPARE(store.value(Theme), QStringLiteral("dark"));
        QCOMPARE(store.value(OcppPort), 9000);
        QCOMPARE(store.value(ApiPort), ApiPort.fallback);
        QVERIFY(!theme.isFinished() && !ports.isFinished());
        busy.unlock();
        QVERIFY(outcomeOf(theme));
        QVERIFY(outcomeOf(ports));
        SettingsStore again(m_file, m_preset);
        QVERIFY(again.load());
        QCOMPARE(again.value(Theme), QStringLiteral("dark"));
        QCOMPARE(again.value(OcppPort), 9000);
        QCOMPARE(again.origin(QLatin1String(ApiPort.key)), SettingsStore::Origin::Default);
    }

    void aChangeThatCannotBeWrittenHoldsNoLonger()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QVERIFY(store.setValue(Theme, QStringLiteral("light")));
        QVERIFY(outcomeOf(store.change(WindowScale, 125)));
        breakFile();
        const auto first = store.change(WindowScale, 150);
        const auto second = store.change(WindowScale, 175);
        const auto ports = store.changeTexts({{QLatin1String(OcppPort.key), QStringLiteral("9000")}});
        store.keep(Theme, QStringLiteral("dark"));
        QCOMPARE(store.value(WindowScale), 175);
        QCOMPARE(outcomeOf(first).error().code, ErrorCode::FileFailed);
        QCOMPARE(outcomeOf(second).error().args, QStringList{m_file});
        QCOMPARE(outcomeOf(ports).error().code, ErrorCode::FileFailed);
        QCOMPARE(store.value(WindowScale), 125);
        QCOMPARE(store.origin(QLatin1String(OcppPort.key)), SettingsStore::Origin::Default);
        QCOMPARE(store.value(Theme), QStringLiteral("dark")); // what a window remembers holds for this run
        QVERIFY(QDir().rmdir(m_file));
        QVERIFY(outcomeOf(store.change(ApiPort, 9400)));
        SettingsStore again(m_file, m_preset);
        QVERIFY(again.load()); // what failed does not come with the next write
        QCOMPARE(again.origin(QLatin1String(OcppPort.key)), SettingsStore::Origin::Default);
        QVERIFY(again.value(WindowScale) != 175);
    }

    void aRefusedChangeAltersNothing()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QCOMPARE(outcomeOf(store.change(OcppPort, 70000)).error().code, ErrorCode::InvalidInput);
        const auto texts = store.changeTexts({{QLatin1String(ApiPort.key), QStringLiteral("9301")},
                                              {QLatin1String(OcppPort.key), QStringLiteral("0")}});
        QCOMPARE(outcomeOf(texts).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store.value(ApiPort), ApiPort.fallback);
        QVERIFY(!QFile::exists(m_file));
    }

    void withoutAFileAChangeHoldsForThisRun()
    {
        SettingsStore store({}, {});
        QVERIFY(outcomeOf(store.change(OcppPort, 9000)));
        QCOMPARE(store.value(OcppPort), 9000);
        QVERIFY(outcomeOf(store.changeTexts({{QLatin1String(OcppPort.key), std::nullopt}})));
        QCOMPARE(store.value(OcppPort), OcppPort.fallback);
    }

    void theEndWaitsForWhatIsKept()
    {
        {
            SettingsStore store(m_file, m_preset);
            QVERIFY(store.load());
            store.keep(Theme, QStringLiteral("dark"));
            (void)store.change(OcppPort, 9000);
        }
        SettingsStore again(m_file, m_preset);
        QVERIFY(again.load());
        QCOMPARE(again.value(Theme), QStringLiteral("dark"));
        QCOMPARE(again.value(OcppPort), 9000);
    }

    void usesDefaultsWithoutFiles()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QCOMPARE(store.value(OcppPort), 8887);
        QCOMPARE(store.value(ApiPort), 8890);
        QCOMPARE(store.origin(QStringLiteral("ocpp/port")), SettingsStore::Origin::Default);
    }

    void commandLineWinsOverFileOverPreset()
    {
        put(m_preset, "[ocpp]\nport=1001\ntlsPort=1002\nbindAddress=10.0.0.1\n");
        put(m_file, "[ocpp]\nport=2001\ntlsPort=2002\n");
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QVERIFY(store.overrideValue(OcppPort, 3001));
        QCOMPARE(store.value(OcppPort), 3001);
        QCOMPARE(store.value(OcppTlsPort), 2002);
        QCOMPARE(store.value(OcppBindAddress), QStringLiteral("10.0.0.1"));
        QCOMPARE(store.origin(QStringLiteral("ocpp/port")), SettingsStore::Origin::Override);
        QCOMPARE(store.origin(QStringLiteral("ocpp/tlsPort")), SettingsStore::Origin::File);
        QCOMPARE(store.origin(QStringLiteral("ocpp/bindAddress")), SettingsStore::Origin::Preset);
    }

    void overridesAreNotWritten()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QVERIFY(store.overrideValue(OcppPort, 3001));
        QVERIFY(store.setValue(Theme, QStringLiteral("dark")));
        SettingsStore again(m_file, m_preset);
        QVERIFY(again.load());
        QCOMPARE(again.value(OcppPort), 8887);
        QCOMPARE(again.value(Theme), QStringLiteral("dark"));
    }

    void writtenValuesComeBack()
    {
        const QByteArray geometry = QByteArray::fromHex("0001ff7f2c3b");
        {
            SettingsStore store(m_file, m_preset);
            QVERIFY(store.load());
            QVERIFY(store.setValue(WindowGeometry, geometry));
            QVERIFY(store.setValue(DataFolder, QStringLiteral("/srv/a, b;c/d")));
            QVERIFY(store.setValue(OcppPort, 9000));
        }
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QCOMPARE(store.value(WindowGeometry), geometry);
        QCOMPARE(store.value(DataFolder), QStringLiteral("/srv/a, b;c/d"));
        QCOMPARE(store.value(OcppPort), 9000);
    }

    void refusesValuesAgainstTheirRule_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("key");
        QTest::newRow("port zero") << QByteArray("[ocpp]\nport=0\n") << QStringLiteral("ocpp/port");
        QTest::newRow("port too high") << QByteArray("[api]\nport=65536\n") << QStringLiteral("api/port");
        QTest::newRow("port is text") << QByteArray("[ocpp]\nport=http\n") << QStringLiteral("ocpp/port");
        QTest::newRow("address") << QByteArray("[ocpp]\nbindAddress=my host\n") << QStringLiteral("ocpp/bindAddress");
        QTest::newRow("message too big") << QByteArray("[ocpp]\nmaximumMessageBytes=8388609\n")
                                         << QStringLiteral("ocpp/maximumMessageBytes");
        QTest::newRow("theme") << QByteArray("[window]\ntheme=pink\n") << QStringLiteral("window/theme");
        QTest::newRow("language") << QByteArray("[window]\nlanguage=../../x\n") << QStringLiteral("window/language");
    }
    void refusesValuesAgainstTheirRule()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, key);
        put(m_file, text);
        SettingsStore store(m_file, m_preset);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::InvalidInput);
        QCOMPARE(loaded.error().args.value(0), m_file);
        QCOMPARE(loaded.error().args.value(1), key);
    }

    void refusesToWriteABadValue()
    {
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QCOMPARE(store.setValue(OcppPort, 70000).error().code, ErrorCode::InvalidInput);
        QCOMPARE(store.overrideValue(OcppPort, -1).error().code, ErrorCode::InvalidInput);
        QVERIFY(!QFile::exists(m_file));
    }

    void namesUnknownKeysAndGoesOn()
    {
        put(m_file, "[ocpp]\nprot=8887\nport=8000\n");
        SettingsStore store(m_file, m_preset);
        QVERIFY(store.load());
        QCOMPARE(store.unknownKeys(), QStringList{QStringLiteral("ocpp/prot")});
        QCOMPARE(store.value(OcppPort), 8000);
    }

    void namesTheLineOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("own");
        QTest::addColumn<QByteArray>("preset");
        QTest::addColumn<QString>("words");
        QTest::newRow("value in the file") << QByteArray("[api]\nport=8890\n\n[ocpp]\n; many\nport = many\n") << QByteArray()
                                           << QStringLiteral("forecourt.ini, line 6: ocpp/port");
        QTest::newRow("value in the preset") << QByteArray() << QByteArray("[ocpp]\nport=0\n")
                                             << QStringLiteral("forecourt.conf, line 2: ocpp/port");
        QTest::newRow("the last of two counts") << QByteArray("[ocpp]\nport=1\nport=0\n") << QByteArray()
                                                << QStringLiteral("line 3: ocpp/port");
        QTest::newRow("unknown key in the preset") << QByteArray() << QByteArray("; ports\n[ocpp]\nport=8000\nprot=1\n")
                                                   << QStringLiteral("forecourt.conf, line 4: there is no setting ocpp/prot");
        QTest::newRow("unknown key outside groups") << QByteArray() << QByteArray("speed=1\n")
                                                    << QStringLiteral("line 1: there is no setting speed");
    }
    void namesTheLineOfAMistake()
    {
        QFETCH(QByteArray, own);
        QFETCH(QByteArray, preset);
        QFETCH(QString, words);
        put(m_file, own);
        put(m_preset, preset);
        SettingsStore store(m_file, m_preset);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::InvalidInput);
        QVERIFY2(loaded.error().detail.contains(words), qPrintable(loaded.error().detail));
    }

    void namesTheLineThatIsNoneOfAnIniFile()
    {
        put(m_file, "[ocpp]\nport=8000\n# ports\n");
        SettingsStore store(m_file, m_preset);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::FileFailed);
        QVERIFY2(loaded.error().detail.contains(QStringLiteral("line 3")), qPrintable(loaded.error().detail));
    }

    void theManualAndTheExampleNameEverySettingOfTheComputer()
    {
        QFile manual(QStringLiteral(FORECOURT_SOURCE_DIR "/packaging/man/forecourt.conf.5.in"));
        QFile example(QStringLiteral(FORECOURT_SOURCE_DIR "/packaging/linux/forecourt.conf"));
        QVERIFY(manual.open(QIODevice::ReadOnly) && example.open(QIODevice::ReadOnly));
        const QByteArray pages = manual.readAll();
        QByteArray text = example.readAll();
        for (const char letter : QByteArray("abcdefghijklmnopqrstuvwxyz")) // every setting is there, commented out
            text.replace(QByteArray("\n;") + letter, QByteArray("\n") + letter);
        put(m_preset, text);
        SettingsStore store(m_file, m_preset);
        const auto loaded = store.load();
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        for (const AnySetting& setting : allSettings()) {
            if (setting.scope != Scope::Machine)
                continue;
            QVERIFY2(pages.contains(".B " + setting.key.toUtf8() + '\n'), qPrintable(setting.key));
            QVERIFY2(SettingsStore::lineOf(m_preset, setting.key) > 0, qPrintable(setting.key));
        }
    }

    void refusesUnknownKeysOfAFileThatPeopleWrite()
    {
        put(m_file, "[ocpp]\nport=8000\n[api]\nprot=1\n");
        SettingsStore store(m_file, m_preset, retiredKeys(), SettingsStore::UnknownKeys::Refused);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().args.value(1), QStringLiteral("api/prot"));
        QVERIFY2(loaded.error().detail.contains(QStringLiteral("line 4")), qPrintable(loaded.error().detail));
    }

    void carriesRetiredKeysOver()
    {
        const std::vector<RetiredKey> retired{
            {QStringLiteral("server/port"), QStringLiteral("ocpp/port"), {}},
            {QStringLiteral("server/maximumKiB"), QStringLiteral("ocpp/maximumMessageBytes"),
             [](const QVariant& kibi) { return QVariant(kibi.toInt() * 1024); }},
            {QStringLiteral("server/colour"), {}, {}},
        };
        put(m_file, "[server]\nport=7000\nmaximumKiB=2048\ncolour=blue\n");
        {
            SettingsStore store(m_file, m_preset, retired);
            QVERIFY(store.load());
            QCOMPARE(store.value(OcppPort), 7000);
            QCOMPARE(store.value(MaximumMessageBytes), 2048 * 1024);
            QVERIFY(store.unknownKeys().isEmpty());
        }
        SettingsStore store(m_file, m_preset); // without the table: the file itself was changed
        QVERIFY(store.load());
        QCOMPARE(store.value(OcppPort), 7000);
        QVERIFY(store.unknownKeys().isEmpty());
    }

    void aNewKeyWinsOverTheRetiredOne()
    {
        const std::vector<RetiredKey> retired{{QStringLiteral("server/port"), QStringLiteral("ocpp/port"), {}}};
        put(m_file, "[server]\nport=7000\n[ocpp]\nport=7001\n");
        SettingsStore store(m_file, m_preset, retired);
        QVERIFY(store.load());
        QCOMPARE(store.value(OcppPort), 7001);
    }

    void saysWhenTheFileCannotBeWritten()
    {
        put(m_folder->filePath(QStringLiteral("blocked")), "a file where a folder should be");
        SettingsStore store(m_folder->filePath(QStringLiteral("blocked/forecourt.ini")), m_preset);
        QVERIFY(store.load());
        QCOMPARE(store.setValue(OcppPort, 9000).error().code, ErrorCode::FileFailed);
    }

    void anotherComputerTakesOverWhatFitsIt()
    {
        SettingsStore here(m_file, m_preset);
        QVERIFY(here.load());
        QVERIFY(here.setValue(OcppPort, 9000));
        QVERIFY(here.setValue(DataFolder, QStringLiteral("/somewhere")));
        QVERIFY(here.setValue(Theme, QStringLiteral("dark")));
        QJsonObject values = here.machineValues();
        QCOMPARE(values.keys(), QStringList{QStringLiteral("ocpp/port")});

        values.insert(QStringLiteral("data/folder"), QStringLiteral("/etc"));
        values.insert(QStringLiteral("api/port"), QStringLiteral("99999"));
        values.insert(QStringLiteral("window/theme"), QStringLiteral("dark"));
        values.insert(QStringLiteral("no/such"), QStringLiteral("1"));
        SettingsStore there(m_folder->filePath(QStringLiteral("there.ini")), {});
        QVERIFY(there.load());
        const auto leftOut = there.takeMachineValues(values);
        QVERIFY(leftOut.has_value());
        QCOMPARE(leftOut->size(), 4);
        QCOMPARE(there.value(OcppPort), 9000);
        QVERIFY(there.value(DataFolder).isEmpty());
        QVERIFY(outcomeOf(there.changeTexts({{QStringLiteral("ocpp/port"), std::nullopt}})));
        QCOMPARE(there.value(OcppPort), OcppPort.fallback);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_preset;
};

FORECOURT_TEST(TestSettingsStore)
#include "tst_settingsstore.moc"
