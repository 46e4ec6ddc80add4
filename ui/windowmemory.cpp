// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowmemory.h"

#include "core/config/settingsstore.h"
#include "ui/mainwindow.h"
#include "ui/viewstate.h"

#include <QJsonDocument>
#include <QTimer>

namespace forecourt::ui {

namespace {
constexpr int PauseMs = 3000;
const QString PlaceKey = QStringLiteral("place");
const QString PagesKey = QStringLiteral("pages");
} // namespace

WindowMemory::WindowMemory(MainWindow& window, config::SettingsStore& settings, QObject* parent)
    : QObject(parent), m_window(window), m_settings(settings),
      m_kept(QJsonDocument::fromJson(settings.value(config::WindowState)).object()), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMs);
    connect(m_pause, &QTimer::timeout, this, &WindowMemory::store);
    connect(&window, &MainWindow::placeOpened, m_pause, qOverload<>(&QTimer::start));
}

QString WindowMemory::lastPlace() const
{
    return m_kept.value(PlaceKey).toString();
}

void WindowMemory::restore()
{
    const QJsonObject pages = m_kept.value(PagesKey).toObject();
    const QHash<QString, QWidget*> widgets = m_window.pages();
    for (auto it = widgets.constBegin(); it != widgets.constEnd(); ++it)
        applyViewState(*it.value(), pages.value(it.key()).toObject());
}

void WindowMemory::store()
{
    m_pause->stop();
    QJsonObject pages;
    const QHash<QString, QWidget*> widgets = m_window.pages();
    for (auto it = widgets.constBegin(); it != widgets.constEnd(); ++it)
        pages.insert(it.key(), viewStateOf(*it.value()));
    m_kept = {{PlaceKey, m_window.navigation().place()}, {PagesKey, pages}};
    m_settings.keep(config::WindowState, QJsonDocument(m_kept).toJson(QJsonDocument::Compact));
}

} // namespace forecourt::ui
