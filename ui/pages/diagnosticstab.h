// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Logs asked from chargers, and the files that came.
#pragma once

#include "ui/models/logjobmodel.h"
#include "ui/models/stationfilemodel.h"
#include "ui/pages/diagnosticsactions.h"

#include <QWidget>

class QLineEdit;

namespace forecourt::ui {

class Card;
class EmptyState;
class RecordTable;
class SegmentedSwitch;
class SidePane;
class ViewStack;

/// One view of jobs and one of files, each with what to do below. Thread: GUI.
class DiagnosticsTab final : public QWidget
{
    Q_OBJECT

public:
    DiagnosticsTab(const PageContext& context, DiagnosticsActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] int openCount() const { return m_jobs.openCount(); }

    /// The view of files, filtered by \a station; the filter stands in its field and can be cleared there.
    void showFilesOf(const StationId& station);

Q_SIGNALS:
    /// Another number of open ones.
    void counted();

private:
    QWidget* makeTools();
    QWidget* makeJobs();
    QWidget* makeJobDetail();
    QWidget* makeFiles();
    QWidget* makeFileDetail();
    void showView(int view);
    void refresh();
    void refreshJob();
    void refreshFile();
    void showJobMenu(int row, const QPoint& position);
    void showFileMenu(int row, const QPoint& position);
    void openJob(int row);
    [[nodiscard]] LogJobPointer currentJob() const;
    [[nodiscard]] QList<StationFile> selectedFiles() const;

    PageContext m_context;
    DiagnosticsActions& m_actions;
    LogJobModel m_jobs;
    StationFileModel m_files;
    SegmentedSwitch* m_view;
    QLineEdit* m_filter;
    ViewStack* m_jobStack;
    ViewStack* m_fileStack;
    QWidget* m_jobPart;
    QWidget* m_filePart;
    RecordTable* m_jobTable;
    RecordTable* m_fileTable;
    EmptyState* m_noJob;
    EmptyState* m_noFile;
    Button* m_first;
    Card* m_jobDetail;
    SidePane* m_jobPane;
    TextLabel* m_jobTitle;
    TextLabel* m_jobSentence;
    TextLabel* m_jobSteps;
    Button* m_cancel;
    Button* m_again;
    Button* m_show;
    Card* m_fileDetail;
    SidePane* m_filePane;
    TextLabel* m_fileTitle;
    TextLabel* m_fileFacts;
    Button* m_look;
    Button* m_save;
    Button* m_keep;
    Button* m_bundle;
    Button* m_remove;
    TextLabel* m_retention;
    Button* m_changeRetention;
};

} // namespace forecourt::ui
