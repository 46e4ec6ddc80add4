// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A document as it will be printed: look, print, save.
#pragma once

#include "core/export/handover.h"
#include "ui/format/formatter.h"
#include "ui/theme/thememanager.h"

#include <QDialog>
#include <QFuture>
#include <QImage>
#include <QList>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPrinter;
class QPrintPreviewWidget;

namespace forecourt::ui {

class Button;
class TextLabel;

/// What a preview shows and can do. The functions keep what they need.
struct PrintJob
{
    QString objectName;                                  ///< "handover": "handoverPreview", "handoverPages", "handoverProblem"
    QString title;
    QString pagesName;                                   ///< for screen readers
    QString saveTitle;                                   ///< of the file dialog
    QString fileName;
    std::function<void(QPagedPaintDevice&)> prepare;     ///< paper and margins
    std::function<void(QPagedPaintDevice&)> paint;       ///< all pages; thread: GUI
    std::function<QFuture<QByteArray>()> makePdf;
    std::function<void()> printed = {};                  ///< it went to paper or into a file
};

/// Show with open(); deletes itself. Thread: GUI.
class PreviewDialog final : public QDialog
{
    Q_OBJECT

public:
    PreviewDialog(const ThemeManager& themes, PrintJob job, const Formatter& format, QWidget* parent);
    /// \a photos as of loadHandoverPhotos().
    PreviewDialog(const ThemeManager& themes, documents::HandoverDocument document, const QList<QImage>& photos,
                  const Formatter& format, QWidget* parent);
    ~PreviewDialog() override;

    [[nodiscard]] int pageCount() const;
    /// Writes the PDF to \a path and tells how it went.
    void saveTo(const QString& path);

Q_SIGNALS:
    void saved(const QString& path);

private:
    QWidget* makeTools();
    void print();
    void chooseFile();
    void showPage();

    const ThemeManager& m_themes;
    const PrintJob m_job;
    const Formatter m_format;
    std::unique_ptr<QPrinter> m_printer;
    QPrintPreviewWidget* m_preview;
    TextLabel* m_page = nullptr;
    TextLabel* m_problem = nullptr;
};

} // namespace forecourt::ui
