// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Settings: saved together, checked, never losing what was typed.
#include "tests/gui/pagefixture.h"
#include "ui/pages/settingspage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace forecourt;
using namespace forecourt::tests;
using namespace forecourt::ui;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveStoresEveryField();
    void saveIsOffUntilSomethingChanged();
    void wrongTimeZoneIsRefusedHere();
    void newsDoNotOverwriteWhatIsTyped();
    void failureIsSaidAndInputKept();
    void themeChangesAtOnce();
};

void TestSettingsPage::saveStoresEveryField()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, &fixture.window);
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral(" Gasthof Rebstock "));
    find<QComboBox>(page, "siteCurrency")->setCurrentText(QStringLiteral("chf"));
    find<QComboBox>(page, "siteZone")->setCurrentText(QStringLiteral("Europe/Zurich"));
    find<QSpinBox>(page, "siteFuse")->setValue(63);
    find<QComboBox>(page, "siteLobby")->setCurrentIndex(2);
    QVERIFY(find<QLabel>(page, "siteLimit")->text().contains(QStringLiteral("43,5")));
    press(page, "settingsSave");
    const SiteSettings saved = fixture.console.administration.savedSites.value(0);
    QCOMPARE(saved.name, QStringLiteral("Gasthof Rebstock"));
    QCOMPARE(saved.currency, QStringLiteral("CHF"));
    QCOMPARE(saved.timeZone, QStringLiteral("Europe/Zurich"));
    QCOMPARE(saved.mainFuseA, 63);
    QCOMPARE(saved.lobby, LobbyPolicy::Closed);
    QVERIFY(find<Button>(page, "settingsSave")->isBlocked());
}

void TestSettingsPage::saveIsOffUntilSomethingChanged()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, &fixture.window);
    press(page, "settingsSave");
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("x"));
    QVERIFY(!find<Button>(page, "settingsSave")->isBlocked());
    press(page, "settingsDiscard");
    QVERIFY(find<QLineEdit>(page, "siteName")->text().isEmpty());
}

void TestSettingsPage::wrongTimeZoneIsRefusedHere()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, &fixture.window);
    find<QComboBox>(page, "siteZone")->setCurrentText(QStringLiteral("Europe/Fellbach"));
    press(page, "settingsSave");
    QVERIFY(fixture.console.administration.savedSites.isEmpty());
    QVERIFY(find<QLabel>(page, "settingsProblem")->text().contains(QStringLiteral("Europe/Fellbach")));
}

void TestSettingsPage::newsDoNotOverwriteWhatIsTyped()
{
    PageFixture fixture;
    SettingsPage page(fixture.context(), {}, &fixture.window);
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

void TestSettingsPage::failureIsSaidAndInputKept()
{
    PageFixture fixture;
    fixture.console.administration.failure = Error{ErrorCode::StorageFull, {}, {}};
    SettingsPage page(fixture.context(), {}, &fixture.window);
    find<QLineEdit>(page, "siteName")->setText(QStringLiteral("Typed"));
    press(page, "settingsSave");
    QVERIFY(find<QLabel>(page, "settingsProblem")->text().contains(QStringLiteral("disk is full")));
    QCOMPARE(find<QLineEdit>(page, "siteName")->text(), QStringLiteral("Typed"));
    QVERIFY(!find<Button>(page, "settingsSave")->isBlocked()); // try again
}

void TestSettingsPage::themeChangesAtOnce()
{
    PageFixture fixture;
    AppearanceHooks hooks;
    hooks.setTheme = [&fixture](ThemeManager::Setting theme) { fixture.themes.setSetting(theme); };
    SettingsPage page(fixture.context(), hooks, &fixture.window);
    auto* theme = find<QComboBox>(page, "lookTheme");
    theme->setCurrentIndex(2);
    Q_EMIT theme->activated(2);
    QVERIFY(fixture.themes.theme().isDark);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
