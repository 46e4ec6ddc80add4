// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Says in the window that it is attached to a service, and when the service does not answer.
#pragma once

#include "core/api/link.h"

#include <QObject>

namespace forecourt::ui {

class Banner;
class MainWindow;
class ThemeManager;
class Workspace;

/// A segment of the status bar, and a banner above the pages while the link is gone. Thread: GUI.
class LinkStatus final : public QObject
{
    Q_OBJECT

public:
    LinkStatus(const api::Link& link, Workspace& workspace, MainWindow& window, const ThemeManager& themes, QObject* parent);

private:
    void refresh();

    const api::Link& m_link;
    MainWindow& m_window;
    Banner* m_banner;
};

/// Why the service cannot be used, with the next step; empty where it can. \a error: the link's.
[[nodiscard]] QString linkSentence(api::Link::Problem problem, const QString& serviceVersion, const Error& error = {});

} // namespace forecourt::ui
