// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a table shows, into the clipboard or a CSV file.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

#include <functional>

class QAbstractItemModel;
class QWidget;

namespace forecourt::ui {

/// Long tables are read slice by slice. Files are written on a thread of the pool, whole or not at all. Thread: GUI.
class TableExport final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    TableExport(const PageContext& context, QWidget* parent);

    /// Titles and rows, with tabs between cells.
    void copy(const QAbstractItemModel& model);
    /// Asks for a file. \a name: proposed.
    void ask(const QAbstractItemModel& model, const QString& title, const QString& name);
    void write(const QList<QStringList>& rows, const QString& path);

private:
    /// \a then gets titles and rows, at once where there are few.
    void read(const QAbstractItemModel& model, std::function<void(const QList<QStringList>&)> then);
    void copyRows(const QList<QStringList>& rows);

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
