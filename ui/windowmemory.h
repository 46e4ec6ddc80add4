// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Open page, columns, filters and selection over a restart and a change of language.
#pragma once

#include <QJsonObject>
#include <QObject>

class QTimer;

namespace forecourt::config {
class SettingsStore;
}

namespace forecourt::ui {

class MainWindow;

/// Stores a few seconds after a page was opened, and when store() is called. Thread: GUI.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    WindowMemory(MainWindow& window, config::SettingsStore& settings, QObject* parent = nullptr);

    /// Puts back what was stored. Call it once the pages are there, and again when the first data came: then
    /// choices and rows that were missing are found.
    void restore();
    /// The place that was open last; empty: none.
    [[nodiscard]] QString lastPlace() const;
    void store();

private:
    MainWindow& m_window;
    config::SettingsStore& m_settings;
    QJsonObject m_kept;
    QTimer* m_pause;
};

} // namespace forecourt::ui
