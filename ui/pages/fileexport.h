// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for a file and writes sessions or people into it.
#pragma once

#include "ui/pages/pagecontext.h"

#include <QObject>

#include <functional>
#include <memory>

namespace forecourt::ui {

/// Works only where the context has an exchange. Thread: GUI.
class FileExport final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    FileExport(const PageContext& context, QWidget* parent);

    /// All sessions of \a query (\a count of them, for the progress), or those of \a only.
    void askForSessions(const api::TransactionQuery& query, const QList<TransactionRecord>& only, qint64 count);
    void writeSessions(const api::TransactionQuery& query, const QList<TransactionRecord>& only, qint64 count,
                       const QString& path);
    void askForPeople();
    void writePeople(const QString& path);

    /// As spreadsheets of \a locale expect it.
    [[nodiscard]] static api::CsvStyle styleFor(const Formatter& format);
    /// Tells what became of a file.
    static void report(PageHost& host, const Result<qint64>& rows, const QString& path);

private:
    struct PeopleRun;

    void ask(const QString& title, const QString& name, std::function<void(const QString&)> write);
    void writeRoster(const api::RosterPointer& roster, const QString& path, const std::shared_ptr<PeopleRun>& run);
    void report(const Result<qint64>& rows, const QString& path) { report(m_context.host, rows, path); }

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
