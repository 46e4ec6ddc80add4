// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the commands of a charger, or of all, into a table: who, when, what, with which answer and effect.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

class QWidget;

namespace forecourt::ui {

/// Reads, puts into words and writes on a thread of the exchange, with progress and Cancel. Works only where the context
/// has an exchange. Thread: GUI.
class CommandExport final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    CommandExport(const PageContext& context, QWidget* parent);

    /// Asks for a file. \a station empty: all chargers. \a former: what stood in the charger's place before.
    void ask(const std::optional<StationId>& station, const QList<StationId>& former);
    void write(const std::optional<StationId>& station, const QList<StationId>& former, const QString& path);
    /// Its dialog goes: deletes itself once what is being written is written. ask() must not be called any more.
    void letGo();

private:
    void ended();

    PageContext m_context;
    QWidget* m_parent;
    int m_runs = 0;
    bool m_isLetGo = false;
};

} // namespace forecourt::ui
