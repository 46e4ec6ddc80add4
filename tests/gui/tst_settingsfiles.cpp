// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings of the server for files of chargers.
#include "tests/gui/settingsfixture.h"
#include "tests/support/testprogram.h"

#include <QCheckBox>
#include <QLabel>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::settingsfiles {

class TestSettingsFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesSayWhatIsOfferedAndKept();
    void refusedAddressesAreTold();
    void ftpIsSwitchedOffAndBack();
};

void TestSettingsFiles::filesSayWhatIsOfferedAndKept()
{
    SettingsFixture full;
    full.open();
    full.show("files");
    QVERIFY(find<QLabel>(*full.page, "filesOffered")->text().startsWith(QStringLiteral("Nothing is offered")));
    full.fixture.console.jobs.offerProtocols();
    ChangeBatch batch;
    batch.jobs.retention = FileRetention{30, 0};
    full.fixture.console.source.publish(batch);
    full.fixture.console.files.publish(aStationFile(1, QStringLiteral("BAY-1")));
    PageFixture::settle();
    QVERIFY(find<QLabel>(*full.page, "filesOffered")->text().contains(QStringLiteral("HTTP on port 8888")));
    QVERIFY(find<QLabel>(*full.page, "filesOffered")->text().contains(QStringLiteral("no certificate")));
    QVERIFY(find<QLabel>(*full.page, "filesRetention")->text().startsWith(QStringLiteral("Now: 1 file")));
    QVERIFY(find<QLabel>(*full.page, "filesRetention")->text().contains(QStringLiteral("30 day")));
    QVERIFY(find<Button>(*full.page, "filesRetentionChange")->blockedReason().startsWith(QStringLiteral("Off:"))); // no library here
    press(*full.page, "filesPortCheck");
    QVERIFY(!find<QLabel>(*full.page, "filesPortAnswer")->text().isEmpty());
    enter(*full.page, "filesAddress", QStringLiteral("not a host"));
    QVERIFY(!errorOf(*full.page, "filesAddress").isEmpty());
    enter(*full.page, "filesAddress", QStringLiteral("files.example.org:8888"));
    QCOMPARE(full.machine.value(config::FilesAnnouncedAddress), QStringLiteral("files.example.org:8888"));
}

void TestSettingsFiles::refusedAddressesAreTold()
{
    SettingsFixture full;
    full.open();
    full.show("files");
    QVERIFY(find<QLabel>(*full.page, "filesRefused")->isHidden()); // there were none
    ChangeBatch batch;
    batch.jobs.figures = TransferFigures{12, 0, 0, 0};
    full.fixture.console.source.publish(batch);
    PageFixture::settle();
    QVERIFY(find<QLabel>(*full.page, "filesRefused")->isVisible());
    QVERIFY(find<QLabel>(*full.page, "filesRefused")->text().contains(QStringLiteral("12 request")));
}

void TestSettingsFiles::ftpIsSwitchedOffAndBack()
{
    SettingsFixture full;
    full.open();
    full.show("files");
    auto* ftp = find<QCheckBox>(*full.page, "filesFtp");
    QVERIFY(ftp->isChecked());
    ftp->click();
    PageFixture::settle();
    QVERIFY(!full.machine.value(config::FilesFtp));
    QVERIFY(find<QWidget>(*full.page, "settingsRestart")->isVisible());
    press(*full.page, "filesReset");
    QVERIFY(full.machine.value(config::FilesFtp));
    QVERIFY(ftp->isChecked());
    full.fixture.host.undo();
    PageFixture::settle();
    QVERIFY(!full.machine.value(config::FilesFtp));
    QVERIFY(!ftp->isChecked());
    full.machine.settingsFailure = Error{ErrorCode::FileFailed, {}, {QStringLiteral("/etc/forecourt/site.conf")}};
    ftp->click();
    PageFixture::settle();
    QVERIFY(!ftp->isChecked()); // what was not stored is not shown as if it were
    QVERIFY(!errorOf(*full.page, "filesFtp").isEmpty());
}

FORECOURT_WINDOW_TEST(TestSettingsFiles)

} // namespace forecourt::tests::settingsfiles

#include "tst_settingsfiles.moc"
