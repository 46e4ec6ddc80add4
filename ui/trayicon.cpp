// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trayicon.h"

#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QTimer>

namespace forecourt::ui {

namespace {

constexpr int RetryMs = 5000;
constexpr int MostTries = 5;

/// Shape and colour: the mark of a state is never its colour alone.
struct Mark
{
    QString icon;
    Theme::Color color;
};

Mark markOf(SiteMood mood)
{
    switch (mood) {
    case SiteMood::Calm: return {};
    case SiteMood::Charging: return {QStringLiteral("charging"), Theme::Color::Accent};
    case SiteMood::Warning: return {QStringLiteral("triangle-alert"), Theme::Color::Warning};
    case SiteMood::Critical: return {QStringLiteral("octagon-x"), Theme::Color::Critical};
    }
    return {};
}

} // namespace

TrayIcon::TrayIcon(const ThemeManager& themes, const SiteStatus& status, QObject* parent)
    : QObject(parent), m_themes(themes), m_status(status), m_menu(std::make_unique<QMenu>()), m_retry(new QTimer(this))
{
    m_menu->setObjectName(QStringLiteral("trayMenu"));
    m_retry->setInterval(RetryMs);
    connect(m_retry, &QTimer::timeout, this, &TrayIcon::tryToShow);
    connect(&status, &SiteStatus::changed, this, &TrayIcon::refresh);
    connect(&themes, &ThemeManager::changed, this, [this] {
        if (m_icon)
            m_icon->setIcon(iconFor(m_shown));
    });
    tryToShow();
}

TrayIcon::~TrayIcon()
{
    delete m_icon; // before its menu
}

void TrayIcon::tryToShow()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        if (++m_tries >= MostTries) {
            m_retry->stop();
            Q_EMIT decided();
        } else {
            m_retry->start();
        }
        return;
    }
    m_retry->stop();
    m_shown = m_status.mood();
    m_icon = new QSystemTrayIcon(iconFor(m_shown), this);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::openRequested);
    refresh();
    m_icon->show();
    Q_EMIT decided();
}

bool TrayIcon::isShown() const
{
    return m_icon != nullptr && m_icon->isVisible();
}

void TrayIcon::refresh()
{
    if (m_icon == nullptr)
        return;
    if (m_shown != m_status.mood()) {
        m_shown = m_status.mood();
        m_icon->setIcon(iconFor(m_shown));
    }
    if (const QString tip = QStringLiteral("Forecourt – ") + m_status.summary(); tip != m_icon->toolTip())
        m_icon->setToolTip(tip);
}

void TrayIcon::say(const QString& title, const QString& text)
{
    if (isShown())
        m_icon->showMessage(title, text, QIcon(QStringLiteral(":/icons/forecourt.svg")));
}

QIcon TrayIcon::iconFor(SiteMood mood) const
{
    const Mark mark = markOf(mood);
    QIcon result;
    for (const int size : {16, 22, 24, 32, 48}) {
        QPixmap pixmap = QIcon(QStringLiteral(":/icons/forecourt.svg")).pixmap(QSize(size, size), 1.0);
        if (!mark.icon.isEmpty()) {
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            const int part = size * 5 / 8;
            const QRect where(size - part, size - part, part, part);
            const QColor paper = m_themes.color(Theme::Color::Surface);
            painter.setBrush(paper);
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(where); // keeps the mark readable on any panel
            painter.drawPixmap(where, m_themes.pixmap(mark.icon, part, m_themes.color(mark.color), paper, 1.0));
        }
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace forecourt::ui
