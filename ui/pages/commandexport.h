// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Writes the commands of a charger into a table: who, when, what, with which answer and effect.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

#include <memory>

class QWidget;

namespace forecourt::ui {

/// Reads page by page and writes on a thread of its own. Thread: GUI.
class CommandExport final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    CommandExport(const PageContext& context, QWidget* parent);

    /// Asks for a file. \a former: what stood in the charger's place before.
    void ask(const StationId& station, const QList<StationId>& former);
    void write(const StationId& station, const QList<StationId>& former, const QString& path);

private:
    struct Run;

    void readOn(const std::shared_ptr<Run>& run);
    void finish(const std::shared_ptr<Run>& run);
    [[nodiscard]] QStringList rowOf(const CommandRecord& command) const;

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
