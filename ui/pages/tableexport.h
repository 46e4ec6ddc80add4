// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a table shows, into the clipboard or a CSV file.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

class QAbstractItemModel;
class QWidget;

namespace forecourt::ui {

/// Files are written on a thread of the pool, whole or not at all. Thread: GUI.
class TableExport final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    TableExport(const PageContext& context, QWidget* parent);

    /// Titles and rows, with tabs between cells.
    void copy(const QAbstractItemModel& model) const;
    /// Asks for a file. \a name: proposed.
    void ask(const QAbstractItemModel& model, const QString& title, const QString& name);
    void write(const QList<QStringList>& rows, const QString& path);
    /// Titles first.
    [[nodiscard]] static QList<QStringList> rowsOf(const QAbstractItemModel& model);

private:
    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
