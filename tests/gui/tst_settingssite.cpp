// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings of the site: saved together, checked, never losing what was typed.
#include "tests/gui/settingsfixture.h"
#include "tests/support/testprogram.h"
#include "ui/settings/documentsection.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

namespace forecourt::tests::settingssite {

class TestSettingsSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveStoresEveryField();
    void senderOfDocumentsIsSaved();
    void saveIsOffUntilSomethingChanged();
    void wrongTimeZoneIsRefusedHere();
    void newsDoNotOverwriteWhatIsTyped();
    void failureIsSaidAndInputKept();
    void marginLowersTheLimitAndIsSaved();
};

void TestSettingsSite::saveStoresEveryField()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral(" Gasthof Rebstock "));
    find<QComboBox>(page, "siteCurrency")->setCurrentText(QStringLiteral("chf"));
    find<QComboBox>(page, "siteZone")->setCurrentText(QStringLiteral("Europe/Zurich"));
    find<QSpinBox>(page, "siteFuse")->setValue(63);
    QVERIFY(find<QLabel>(page, "siteLimit")->text().contains(QStringLiteral("43,5")));
    press(page, "settingsSave");
    const SiteSettings saved = fixture.console.administration.savedSites.value(0);
    QCOMPARE(saved.name, QStringLiteral("Gasthof Rebstock"));
    QCOMPARE(saved.currency, QStringLiteral("CHF"));
    QCOMPARE(saved.timeZone, QStringLiteral("Europe/Zurich"));
    QCOMPARE(saved.mainFuseA, 63);
    QVERIFY(find<Button>(page, "settingsSave")->isBlocked());
    find<QComboBox>(page, "siteLobby")->setCurrentIndex(2);
    press(page, "lobbySave");
    QCOMPARE(fixture.console.administration.savedSites.value(1).lobby, LobbyPolicy::Closed);
}

void TestSettingsSite::senderOfDocumentsIsSaved()
{
    SettingsFixture full;
    full.open();
    QVERIFY(full.page->openSection(QStringLiteral("documents")));
    find<QLineEdit>(*full.page, "senderName")->setText(QStringLiteral("Depot Ltd"));
    find<QPlainTextEdit>(*full.page, "senderAddress")->setPlainText(QStringLiteral("Road 1\n1000 Town"));
    find<QLineEdit>(*full.page, "senderTaxId")->setText(QStringLiteral("DE 123"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("logo.png"));
    QImage logo(1200, 300, QImage::Format_ARGB32);
    logo.fill(Qt::darkGreen);
    QVERIFY(logo.save(path));
    auto* section = qobject_cast<DocumentSection*>(full.page->currentSection());
    QVERIFY(section != nullptr);
    section->readLogo(path);
    QTRY_VERIFY(!find<QLabel>(*full.page, "senderLogo")->pixmap().isNull());
    press(*full.page, "senderSave");
    const DocumentSender saved = full.fixture.console.administration.savedSites.last().sender;
    QCOMPARE(saved.name, QStringLiteral("Depot Ltd"));
    QCOMPARE(saved.address, QStringLiteral("Road 1\n1000 Town"));
    QCOMPARE(saved.taxId, QStringLiteral("DE 123"));
    QVERIFY(saved.logo.startsWith("\x89PNG") && saved.logo.size() <= DocumentSender::LargestLogo);
    QVERIFY(QImage::fromData(saved.logo).width() <= 600);
}

void TestSettingsSite::saveIsOffUntilSomethingChanged()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    press(page, "settingsSave");
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("x"));
    QVERIFY(!find<Button>(page, "settingsSave")->isBlocked());
    press(page, "settingsDiscard");
    QVERIFY(find<QLineEdit>(page, "siteName")->text().isEmpty());
}

void TestSettingsSite::wrongTimeZoneIsRefusedHere()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    find<QComboBox>(page, "siteZone")->setCurrentText(QStringLiteral("Europe/Fellbach"));
    press(page, "settingsSave");
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
    QVERIFY(errorOf(page, "siteZone").contains(QStringLiteral("Europe/Fellbach")));
    QCOMPARE(find<QComboBox>(page, "siteZone")->currentText(), QStringLiteral("Europe/Fellbach"));
}

void TestSettingsSite::newsDoNotOverwriteWhatIsTyped()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    ChangeBatch batch;
    batch.site = SiteSettings{};
    batch.site->name = QStringLiteral("From elsewhere");
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(find<QLineEdit>(page, "siteName")->text(), QStringLiteral("From elsewhere"));
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("Typed"));
    batch.site->name = QStringLiteral("Again");
    fixture.console.source.publish(batch);
    fixture.settle();
    QCOMPARE(find<QLineEdit>(page, "siteName")->text(), QStringLiteral("Typed"));
}

void TestSettingsSite::failureIsSaidAndInputKept()
{
    PageFixture fixture;
    fixture.console.administration.failure = Error{ErrorCode::StorageFull, {}, {}};
    SettingsPage page(fixture.context(), {}, {}, &fixture.window);
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("Typed"));
    press(page, "settingsSave");
    QVERIFY(find<QLabel>(page, "settingsProblem")->text().contains(QStringLiteral("disk is full")));
    QCOMPARE(find<QLineEdit>(page, "siteName")->text(), QStringLiteral("Typed"));
    QVERIFY(!find<Button>(page, "settingsSave")->isBlocked()); // try again
}

void TestSettingsSite::marginLowersTheLimitAndIsSaved()
{
    SettingsFixture full;
    full.open();
    const int before = full.fixture.console.site.site().marginPercent;
    QVERIFY(before != 20);
    find<QSpinBox>(*full.page, "siteFuse")->setValue(63);
    QVERIFY(find<QLabel>(*full.page, "siteLimit")->text().contains(QStringLiteral("43,5")));
    find<QSpinBox>(*full.page, "siteMargin")->setValue(20);
    QVERIFY(find<QLabel>(*full.page, "siteLimit")->text().contains(QStringLiteral("34,8")));
    press(*full.page, "settingsSave");
    QCOMPARE(full.fixture.console.administration.savedSites.last().marginPercent, 20);
    full.fixture.host.undo(); // what is saved can be taken back
    PageFixture::settle();
    QCOMPARE(full.fixture.console.administration.savedSites.last().marginPercent, before);
    QCOMPARE(find<QSpinBox>(*full.page, "siteMargin")->value(), before);
    full.fixture.host.redo();
    PageFixture::settle();
    QCOMPARE(full.fixture.console.administration.savedSites.last().marginPercent, 20);
}

FORECOURT_WINDOW_TEST(TestSettingsSite)

} // namespace forecourt::tests::settingssite

#include "tst_settingssite.moc"
