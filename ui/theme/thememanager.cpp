// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/thememanager.h"

#include "ui/theme/forecourtstyle.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/theme/plaintooltips.h"
#include "ui/theme/systemcolorscheme.h"
#include "ui/theme/themeiconengine.h"
#include "ui/theme/wheelguard.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QToolTip>

#include <algorithm>

static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace forecourt::ui {

ThemeManager::ThemeManager(QApplication& application, Setting setting)
    : m_application(application),
      m_system(new SystemColorScheme(QApplication::palette(), this)),
      m_setting(setting),
      m_theme(&Theme::light()),
      m_typography(QApplication::font())
{
    loadResources();
    QFile file(QStringLiteral(":/themes/forecourt.qss"));
    if (file.open(QIODevice::ReadOnly))
        m_styleTemplate = QString::fromUtf8(file.readAll());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/forecourt.svg")));
    QApplication::setStyle(new ForecourtStyle(*this)); // the application owns its style
    application.installEventFilter(new KeyboardFocusFilter(this));
    application.installEventFilter(new PlainToolTips(this));
    application.installEventFilter(new WheelGuard(this));
    connect(m_system, &SystemColorScheme::changed, this, [this] {
        if (chosenTheme() != m_theme)
            apply();
    });
    apply();
    application.installEventFilter(this);
}

ThemeManager::~ThemeManager() = default;

void ThemeManager::setSetting(Setting setting)
{
    if (m_setting == setting)
        return;
    m_setting = setting;
    apply();
}

void ThemeManager::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    Q_EMIT changed();
}

int ThemeManager::rowHeight(int height) const
{
    return m_density == Density::Comfortable ? height : std::max(metrics::MinimumTarget, height - metrics::CompactStep);
}

bool ThemeManager::allowsMotion() const
{
    return !m_system->prefersReducedMotion();
}

const Theme* ThemeManager::chosenTheme() const
{
    const bool followsSystem = m_setting == Setting::System || m_setting == Setting::Contrast;
    const bool dark = followsSystem ? m_system->prefersDark() : m_setting == Setting::Dark;
    if (m_setting == Setting::Contrast || m_system->prefersHighContrast())
        return dark ? &Theme::highContrastDark() : &Theme::highContrastLight();
    return dark ? &Theme::dark() : &Theme::light();
}

void ThemeManager::apply()
{
    m_theme = chosenTheme();
    m_icons.clear();
    const QPalette palette = m_theme->palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    m_application.setStyleSheet(m_theme->qss(m_styleTemplate));
    Q_EMIT changed();
}

QPixmap ThemeManager::pixmap(const QString& icon, int size, const QColor& color, const QColor& behind,
                             qreal devicePixelRatio) const
{
    return m_icons.pixmap(icon, size, color, behind, devicePixelRatio);
}

QPixmap ThemeManager::statusPixmap(DisplayStatus status, int size, const QColor& behind,
                                   qreal devicePixelRatio) const
{
    return pixmap(statusIconName(status), size, m_theme->status(status).icon, behind, devicePixelRatio);
}

QIcon ThemeManager::icon(const QString& name, Theme::Color color) const
{
    return QIcon(new ThemeIconEngine(*this, name, color));
}

QIcon ThemeManager::statusIcon(DisplayStatus status) const
{
    return QIcon(new ThemeIconEngine(*this, status));
}

bool ThemeManager::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_application && event->type() == QEvent::ApplicationFontChange) {
        const Typography typography{QApplication::font()};
        if (!(typography == m_typography)) {
            m_typography = typography;
            Q_EMIT changed();
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace forecourt::ui
