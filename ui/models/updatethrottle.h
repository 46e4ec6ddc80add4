// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Collects wishes to refresh and grants at most four a second.
#pragma once

#include <QObject>
#include <QTimer>

namespace forecourt::ui {

/// The first wish after a pause is granted in the same turn of the event loop, later ones when 250 ms
/// have passed. Source: design.md §4 "Live update". Thread: GUI.
class UpdateThrottle : public QObject
{
    Q_OBJECT

public:
    explicit UpdateThrottle(QObject* parent = nullptr);

    void request();

Q_SIGNALS:
    /// Refresh now.
    void due();

private:
    void grant();

    QTimer m_timer;
    bool m_isWanted = false;
};

} // namespace forecourt::ui
