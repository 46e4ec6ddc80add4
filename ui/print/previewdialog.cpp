// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/previewdialog.h"

#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/print/handoverprinter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/windowfit.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QGraphicsView>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QScreen>
#include <QShortcut>
#include <QStandardPaths>

namespace forecourt::ui {

namespace {

constexpr QSize FirstPreview(900, 860);

struct HandoverText
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::PreviewDialog)
};

PrintJob handoverJob(const documents::HandoverDocument& document, const HandoverImages& photos, const Formatter& format)
{
    PrintJob job;
    job.objectName = QStringLiteral("handover");
    job.title = HandoverText::tr("Hand-over: %1").arg(document.signOff.stationName.simplified().left(60));
    job.pagesName = HandoverText::tr("Pages of the hand-over");
    job.saveTitle = HandoverText::tr("Save the hand-over");
    job.fileName = handoverFileName(document);
    job.prepare = [format](QPagedPaintDevice& device) { prepareHandoverPage(device, format.locale()); };
    job.paint = [document, photos, format](QPagedPaintDevice& device) { paintHandover(document, photos, format, device, screenDpi()); };
    job.makePdf = [document, format] { return makeHandoverPdf(document, format); };
    return job;
}

} // namespace

PreviewDialog::PreviewDialog(const ThemeManager& themes, documents::HandoverDocument document, const QList<QImage>& photos,
                             const Formatter& format, QWidget* parent)
    : PreviewDialog(themes, handoverJob(document, photos, format), format, parent)
{
}

PreviewDialog::PreviewDialog(const ThemeManager& themes, PrintJob job, const Formatter& format, QWidget* parent)
    : QDialog(parent), m_themes(themes), m_job(std::move(job)), m_format(format),
      m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
{
    setObjectName(m_job.objectName + QStringLiteral("Preview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_job.title);
    const QScreen* const there = (parent != nullptr ? parent : this)->screen();
    resize(boundedMinimum(FirstPreview, there->availableGeometry(), frameOf(*this)));
    m_printer->setDocName(windowTitle());
    m_job.prepare(*m_printer);
    m_preview = new QPrintPreviewWidget(m_printer.get(), this);
    m_preview->setObjectName(m_job.objectName + QStringLiteral("Pages"));
    m_preview->setAccessibleName(m_job.pagesName);
    for (auto* view : m_preview->findChildren<QGraphicsView*>()) // it takes the focus
        view->setAccessibleName(m_preview->accessibleName());
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter* printer) { m_job.paint(*printer); });
    connect(m_preview, &QPrintPreviewWidget::previewChanged, this, &PreviewDialog::showPage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(makeTools());
    m_problem = new TextLabel(m_themes, TypeRole::Body);
    m_problem->setObjectName(m_job.objectName + QStringLiteral("Problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(m_preview, 1);
    m_preview->fitToWidth();
    showPage();
}

PreviewDialog::~PreviewDialog()
{
    delete m_preview; // before its printer
}

QWidget* PreviewDialog::makeTools()
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const char* icon, const QString& name, const char* objectName, auto function) {
        auto* button = new IconButton(m_themes, QLatin1String(icon), name);
        button->setObjectName(QLatin1String(objectName));
        connect(button, &Button::triggered, this, function);
        row->addWidget(button);
    };
    add("chevron-left", tr("Page back"), "previewBack", [this] { m_preview->setCurrentPage(m_preview->currentPage() - 1); });
    m_page = new TextLabel(m_themes, TypeRole::Body, Theme::Color::Ink2);
    m_page->setObjectName(QStringLiteral("previewPage"));
    row->addWidget(m_page);
    add("chevron-right", tr("Page on"), "previewOn", [this] { m_preview->setCurrentPage(m_preview->currentPage() + 1); });
    auto* whole = new Button(m_themes, tr("Whole page"));
    whole->setObjectName(QStringLiteral("previewWhole"));
    auto* wide = new Button(m_themes, tr("Page width"));
    wide->setObjectName(QStringLiteral("previewWidth"));
    connect(whole, &Button::triggered, m_preview, &QPrintPreviewWidget::fitInView);
    connect(wide, &Button::triggered, m_preview, &QPrintPreviewWidget::fitToWidth);
    auto* print = new Button(m_themes, tr("Print…"));
    print->setObjectName(QStringLiteral("previewPrint"));
    connect(print, &Button::triggered, this, &PreviewDialog::print);
    auto* save = new Button(m_themes, tr("Save as PDF…"), Button::Kind::Primary);
    save->setObjectName(QStringLiteral("previewSave"));
    connect(save, &Button::triggered, this, &PreviewDialog::chooseFile);
    row->addWidget(whole);
    row->addWidget(wide);
    row->addStretch(1);
    row->addWidget(print);
    row->addWidget(save);
    auto* close = new Button(m_themes, tr("Close"));
    close->setObjectName(QStringLiteral("previewClose"));
    connect(close, &Button::triggered, this, &QDialog::close);
    row->addWidget(close);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, this, &PreviewDialog::print);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &PreviewDialog::chooseFile);
    return tools;
}

int PreviewDialog::pageCount() const
{
    return m_preview->pageCount();
}

void PreviewDialog::showPage()
{
    //: Which page of a document is shown.
    m_page->setText(tr("Page %1 of %2").arg(m_format.number(m_preview->currentPage()), m_format.number(m_preview->pageCount())));
}

void PreviewDialog::print()
{
    auto* dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) {
        m_job.paint(*printer);
        if (m_job.printed)
            m_job.printed();
    });
    dialog->open();
}

void PreviewDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, m_job.saveTitle);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF documents (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_job.fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &PreviewDialog::saveTo);
    dialog->open();
}

void PreviewDialog::saveTo(const QString& path)
{
    whenFinished(m_job.makePdf(), this, [this, path](const QByteArray& pdf) {
        const Result<void> done = savePdf(pdf, path);
        m_problem->setVisible(true);
        m_problem->setText(done ? tr("Saved as %1").arg(path) : errorSentence(done.error()));
        if (!done)
            return;
        if (m_job.printed)
            m_job.printed();
        Q_EMIT saved(path);
    });
}

} // namespace forecourt::ui
