// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Messages into files and out of them: asks, shows how far it is, and says when a file is shown.
#pragma once

#include "core/api/tracefiles.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QMenu;

namespace forecourt::ui {

class Banner;
class Button;
class TextLabel;

/// Stands above the list and takes no room while there is nothing to say. Thread: GUI.
class TraceFilesPanel final : public QWidget
{
    Q_OBJECT

public:
    TraceFilesPanel(const PageContext& context, api::TraceFiles& files, QWidget* parent = nullptr);
    ~TraceFilesPanel() override;

    /// Asks for format and file, then writes. \a what: which messages, a sentence.
    void askExport(const api::MessageQuery& query, const QString& what);
    void askOpen();
    void write(const api::TraceExport& what);
    void read(const QString& path);
    /// Back to the live messages.
    void closeFile();
    [[nodiscard]] const std::shared_ptr<const api::TraceFile>& file() const { return m_file; }
    [[nodiscard]] bool isBusy() const { return m_poll.isActive(); }

Q_SIGNALS:
    /// Another file, or none.
    void fileChanged();
    void deviationChosen(const QString& name);

private:
    void begin(const QString& text, std::function<int()> progress, std::function<void()> cancel);
    void end();
    void showProgress();
    void showFile();
    void showProblems();
    void showDeviations();

    PageContext m_context;
    api::TraceFiles& m_files;
    std::shared_ptr<const api::TraceFile> m_file;
    QString m_workText;
    std::function<int()> m_progress;
    std::function<void()> m_cancel;
    QTimer m_poll;
    Banner* m_banner;
    Banner* m_work;
    Button* m_deviations;
    Button* m_problems;
    QMenu* m_deviationMenu;
};

} // namespace forecourt::ui
