// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trayicon.h"

#include <QMenu>
#include <QPainter>

#include <utility>

namespace forecourt::ui {

namespace {

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

TrayIcon::TrayIcon(const ThemeManager& themes, const SiteStatus& status, std::unique_ptr<TrayPlace> place, QObject* parent)
    : QObject(parent), m_themes(themes), m_status(status), m_menu(std::make_unique<QMenu>()), m_place(std::move(place))
{
    m_menu->setObjectName(QStringLiteral("trayMenu"));
    connect(m_place.get(), &TrayPlace::retryDue, this, &TrayIcon::tryToShow);
    connect(m_place.get(), &TrayPlace::openRequested, this, &TrayIcon::openRequested);
    connect(&status, &SiteStatus::changed, this, &TrayIcon::refresh);
    connect(&themes, &ThemeManager::changed, this, [this] {
        if (isShown())
            m_place->setIcon(iconFor(m_shown));
    });
    tryToShow();
}

TrayIcon::~TrayIcon()
{
    m_place.reset(); // before its menu
}

void TrayIcon::tryToShow()
{
    if (m_isDecided)
        return;
    const bool isThere = m_place->isAvailable();
    m_isDecided = isThere || ++m_tries >= MostTries;
    m_place->setWaiting(!m_isDecided);
    if (isThere) {
        m_shown = m_status.mood();
        m_place->show(iconFor(m_shown), *m_menu);
        refresh();
    }
    if (m_isDecided)
        Q_EMIT decided();
}

bool TrayIcon::isShown() const
{
    return m_place->isShown();
}

void TrayIcon::refresh()
{
    if (!isShown())
        return;
    if (m_shown != m_status.mood()) {
        m_shown = m_status.mood();
        m_place->setIcon(iconFor(m_shown));
    }
    m_place->setToolTip(QStringLiteral("Forecourt – ") + m_status.summary());
}

void TrayIcon::say(const QString& title, const QString& text)
{
    if (isShown())
        m_place->say(title, text);
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
