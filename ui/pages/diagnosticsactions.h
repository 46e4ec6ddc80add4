// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator can do about logs of chargers and the files that came.
#pragma once

#include "ui/dialogs/bundledialog.h"
#include "ui/pages/pagecontext.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace forecourt::ui {

class LogDialog;

/// Taking files out has Undo; chargers are asked without a question, for a log takes nothing from anybody. Thread: GUI.
class DiagnosticsActions final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    DiagnosticsActions(const PageContext& context, QWidget* parent);

    /// Opens the dialog. One station alone is not asked for; none: of all.
    void fetch(const QList<StationId>& stations);
    /// Why no log can be asked for; empty: it can.
    [[nodiscard]] QString fetchReason(const QList<StationId>& stations) const;
    /// Asks once.
    void cancel(const LogJob& job);
    [[nodiscard]] QString cancelReason(const LogJob& job) const;

    /// Why the files cannot be opened or changed; empty: they can.
    [[nodiscard]] QString filesReason() const;
    /// The same for one file.
    [[nodiscard]] QString openReason(const StationFile& file) const;
    /// Shows what is inside.
    void look(const StationFile& file);
    /// Asks where.
    void saveAs(const StationFile& file);
    void saveTo(const StationFile& file, const QString& path);
    /// With Undo.
    void remove(const QList<StationFile>& files);
    void keep(const StationFile& file, bool isKept);
    void changeRetention();

    /// Opens the dialog.
    void makeBundle(const BundleSubject& subject);
    /// Why none can be made; empty: one can.
    [[nodiscard]] QString bundleReason() const;

private:
    /// Why no charger can be asked; empty: one can.
    [[nodiscard]] QString askReason() const;
    void ask(const QPointer<LogDialog>& dialog, const LogRequest& request);
    void refuse(const QPointer<LogDialog>& dialog, const Error& error);
    void tellFiles(const Result<void>& done);

    PageContext m_context;
    QWidget* m_parent;
};

} // namespace forecourt::ui
