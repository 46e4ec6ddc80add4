// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Imports persons and tags from a CSV file: preview, columns, what would happen, and then it happens.
#pragma once

#include "ui/models/rosterreading.h"
#include "ui/pages/rosterimportrun.h"
#include "ui/widgets/formdialog.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QListWidget;
class QProgressBar;
class QTableWidget;

namespace forecourt::ui {

/// Reads and compares off the GUI thread, with a copy of the roster that is made slice by slice; every change of a choice
/// plans anew. Show with open(). Thread: GUI.
class RosterImportDialog final : public FormDialog
{
    Q_OBJECT

public:
    RosterImportDialog(const PageContext& context, const QString& path, QWidget* parent);
    ~RosterImportDialog() override;

    /// Stops the import first, if it runs.
    void reject() override;

Q_SIGNALS:
    /// Something was imported, perhaps not all of it: \a done; \a undo takes it back.
    void imported(const QString& notice, const QList<forecourt::RosterBatch>& undo, const forecourt::api::RosterPlanPointer& done);

private:
    void makeFormat();
    void makePreview();
    void makeColumns();
    void makeSummary();
    void loadPreview();
    void showPreview(const api::CsvPreview& preview);
    void fillColumns();
    void plan();
    void planWith(const api::RosterPointer& roster);
    void takePlan(const Result<api::RosterPlanPointer>& plan);
    void showPlan(const api::RosterPlan& plan);
    void begin();
    void end(const std::optional<Error>& error);
    [[nodiscard]] api::RosterImport import() const;
    [[nodiscard]] api::CsvFormat format() const;

    PageContext m_context;
    QString m_path;
    api::CsvPreview m_preview;
    api::ExchangeProgressPointer m_progress;
    api::RosterPlanPointer m_plan;
    RosterReading m_reading;
    api::RosterPointer m_roster; ///< to compare with; null: not read yet, or changed since
    RosterImportRun m_run;
    QTimer m_replan;  ///< several changes in a row are planned once
    QTimer m_refresh; ///< of the bar
    int m_generation = 0;
    QComboBox* m_encoding;
    QComboBox* m_separator;
    QCheckBox* m_hasHeader;
    QCheckBox* m_updates;
    QTableWidget* m_table;
    QGridLayout* m_grid;
    QList<QComboBox*> m_columns; ///< in the order of api::RosterColumns
    QProgressBar* m_bar;
    TextLabel* m_summary;
    QListWidget* m_problems;
};

} // namespace forecourt::ui
