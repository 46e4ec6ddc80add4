// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Light and dark follow the desktop where the setting says so: its portal, else the palette it gave.
#include "tests/support/testprogram.h"
#include "ui/theme/systemcolorscheme.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace forecourt::ui;

namespace forecourt::tests::systemcolorscheme {

namespace {

const QString Appearance = QStringLiteral("org.freedesktop.appearance");
const QString GnomeInterface = QStringLiteral("org.gnome.desktop.interface");
const QString ColorScheme = QStringLiteral("color-scheme");
enum PortalScheme : quint32 { NoPreference, PrefersDark, PrefersLight };

QPalette desktopPalette(bool isDark)
{
    QPalette palette;
    palette.setColor(QPalette::Window, isDark ? QColor(0x20, 0x20, 0x20) : QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::Base, isDark ? QColor(0x10, 0x10, 0x10) : QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::WindowText, isDark ? Qt::white : Qt::black);
    return palette;
}

/// As the portal's SettingChanged comes; \a isWrapped: as the answer to its Read does, in a second variant.
void tell(SystemColorScheme& scheme, const QString& group, const QString& key, const QVariant& value, bool isWrapped = false)
{
    const QDBusVariant plain(value);
    const QDBusVariant sent = isWrapped ? QDBusVariant(QVariant::fromValue(plain)) : plain;
    QVERIFY(QMetaObject::invokeMethod(&scheme, "takeSetting", Qt::DirectConnection, Q_ARG(QString, group), Q_ARG(QString, key),
                                      Q_ARG(QDBusVariant, sent)));
}

} // namespace

class TestSystemColorScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePortalGoesBeforeThePalette_data();
    void thePortalGoesBeforeThePalette();
    void contrastAndMotionAreFollowed();
    void whatIsNotAskedForChangesNothing();
    void theWindowFollowsTheSystem();
    void whoChoseLightOrDarkKeepsIt_data();
    void whoChoseLightOrDarkKeepsIt();
    void contrastFollowsInLightnessAlone();
    void cleanupTestCase();

private:
    [[nodiscard]] SystemColorScheme& system() const { return *m_themes->findChild<SystemColorScheme*>(); }

    std::unique_ptr<ThemeManager> m_themes; ///< one: the application's style is its
};

void TestSystemColorScheme::initTestCase()
{
    QApplication::setPalette(desktopPalette(false));
    m_themes = std::make_unique<ThemeManager>(*qApp, ThemeManager::Setting::System);
    QVERIFY(m_themes->findChild<SystemColorScheme*>());
}

void TestSystemColorScheme::cleanupTestCase()
{
    m_themes.reset();
}

void TestSystemColorScheme::thePortalGoesBeforeThePalette_data()
{
    QTest::addColumn<bool>("isPaletteDark");
    QTest::addColumn<int>("told"); // −1: there is no portal
    QTest::addColumn<bool>("isDark");
    QTest::newRow("no portal, light palette") << false << -1 << false;
    QTest::newRow("no portal, dark palette") << true << -1 << true;
    QTest::newRow("no preference, light palette") << false << int(NoPreference) << false;
    QTest::newRow("no preference, dark palette") << true << int(NoPreference) << true;
    QTest::newRow("dark, light palette") << false << int(PrefersDark) << true;
    QTest::newRow("light, dark palette") << true << int(PrefersLight) << false;
}

void TestSystemColorScheme::thePortalGoesBeforeThePalette()
{
    QFETCH(bool, isPaletteDark);
    QFETCH(int, told);
    QFETCH(bool, isDark);
    for (const bool isWrapped : {false, true}) {
        SystemColorScheme scheme(desktopPalette(isPaletteDark));
        QSignalSpy changed(&scheme, &SystemColorScheme::changed);
        if (told >= 0)
            tell(scheme, Appearance, ColorScheme, quint32(told), isWrapped);
        QCOMPARE(scheme.prefersDark(), isDark);
        QCOMPARE(changed.size(), told >= 0 ? 1 : 0);
    }
}

void TestSystemColorScheme::contrastAndMotionAreFollowed()
{
    SystemColorScheme scheme(desktopPalette(false));
    QVERIFY(!scheme.prefersHighContrast());
    QVERIFY(!scheme.prefersReducedMotion());
    tell(scheme, Appearance, QStringLiteral("contrast"), quint32(1));
    QVERIFY(scheme.prefersHighContrast());
    tell(scheme, GnomeInterface, QStringLiteral("enable-animations"), false);
    QVERIFY(scheme.prefersReducedMotion());
    QVERIFY(!scheme.prefersDark());
}

void TestSystemColorScheme::whatIsNotAskedForChangesNothing()
{
    SystemColorScheme scheme(desktopPalette(false));
    QSignalSpy changed(&scheme, &SystemColorScheme::changed);
    tell(scheme, Appearance, QStringLiteral("accent-color"), QStringLiteral("red"));
    tell(scheme, GnomeInterface, ColorScheme, QStringLiteral("prefer-dark")); // the portal has its own word for it
    QCOMPARE(changed.size(), 0);
    QVERIFY(!scheme.prefersDark());
}

void TestSystemColorScheme::theWindowFollowsTheSystem()
{
    m_themes->setSetting(ThemeManager::Setting::System);
    tell(system(), Appearance, ColorScheme, quint32(PrefersLight));
    QVERIFY(!m_themes->theme().isDark);
    QSignalSpy changed(m_themes.get(), &ThemeManager::changed);
    tell(system(), Appearance, ColorScheme, quint32(PrefersDark)); // while the window is open
    QCOMPARE(&m_themes->theme(), &Theme::dark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().color(Theme::Color::Window));
    QVERIFY(qApp->styleSheet().contains(Theme::dark().color(Theme::Color::Accent).name()));
    QCOMPARE(changed.size(), 1);
    tell(system(), Appearance, ColorScheme, quint32(PrefersDark));
    QCOMPARE(changed.size(), 1); // nothing to paint again
    tell(system(), Appearance, ColorScheme, quint32(PrefersLight));
    QCOMPARE(&m_themes->theme(), &Theme::light());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().color(Theme::Color::Window));
    QCOMPARE(changed.size(), 2);
}

void TestSystemColorScheme::whoChoseLightOrDarkKeepsIt_data()
{
    QTest::addColumn<ThemeManager::Setting>("setting");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << ThemeManager::Setting::Light << false;
    QTest::newRow("dark") << ThemeManager::Setting::Dark << true;
}

void TestSystemColorScheme::whoChoseLightOrDarkKeepsIt()
{
    QFETCH(ThemeManager::Setting, setting);
    QFETCH(bool, isDark);
    m_themes->setSetting(setting);
    for (const PortalScheme told : {PrefersDark, PrefersLight, NoPreference}) {
        tell(system(), Appearance, ColorScheme, quint32(told));
        QCOMPARE(m_themes->theme().isDark, isDark);
    }
    tell(system(), Appearance, ColorScheme, quint32(isDark ? PrefersLight : PrefersDark));
    m_themes->setSetting(ThemeManager::Setting::System); // what was told meanwhile counts from now on
    QCOMPARE(m_themes->theme().isDark, !isDark);
}

void TestSystemColorScheme::contrastFollowsInLightnessAlone()
{
    m_themes->setSetting(ThemeManager::Setting::Contrast);
    tell(system(), Appearance, ColorScheme, quint32(PrefersDark));
    QCOMPARE(&m_themes->theme(), &Theme::highContrastDark());
    tell(system(), Appearance, ColorScheme, quint32(PrefersLight));
    QCOMPARE(&m_themes->theme(), &Theme::highContrastLight());
}

FORECOURT_TEST_PROGRAM(TestSystemColorScheme)
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // the desktop of who runs the test has no say
    const QApplication application(argc, argv);
    TestSystemColorScheme test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace forecourt::tests::systemcolorscheme

#include "tst_systemcolorscheme.moc"
