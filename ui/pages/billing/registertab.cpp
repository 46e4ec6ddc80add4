// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billing/registertab.h"

#include "core/base/async.h"
#include "ui/dialogs/notedialog.h"
#include "ui/format/billingwords.h"
#include "ui/format/timesamples.h"
#include "ui/models/linkhealing.h"
#include "ui/models/names.h"
#include "ui/pages/documentpress.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QStandardPaths>

namespace forecourt::ui {

namespace {
constexpr int SearchQuietMs = 60; // what is pasted or repeated by the keyboard is one text
constexpr int AnyDocument = -1;
constexpr int LongestCreditReason = 400;
} // namespace

RegisterTab::RegisterTab(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace, context.documents), m_export(context, this)
{
    using Column = DocumentModel::Column;
    setObjectName(QStringLiteral("documentRegister"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTools());
    m_table = new RecordTable(context.themes, QStringLiteral("documentTable"), tr("Documents"));
    m_table->setRecords(&m_model, false);
    m_table->setColumnFor(int(Column::Number), QStringLiteral("R-2026-00000-000"));
    m_table->setColumnFor(int(Column::Kind), tr("Credit note"));
    m_table->setColumnFor(int(Column::Issued), widest::dateTime(m_context.format()));
    m_table->setColumnFor(int(Column::Recipient), QStringLiteral("Nguyen-Hofmeister and Partners"));
    m_table->setColumnFor(int(Column::Month), QStringLiteral("September 2026"));
    m_table->setColumnFor(int(Column::Sessions), tr("Sessions"));
    m_table->setColumnFor(int(Column::Gross), QStringLiteral("000.000,00 €"));
    m_table->setStretchColumn(int(Column::State));
    m_unread = new UnreadRow(context.themes, QStringLiteral("documentsUnread"));
    connect(m_unread, &UnreadRow::readAgainWanted, &m_model, &DocumentModel::readAgain);
    m_stack = new ViewStack(makeFramed(context.themes, m_unread->under(m_table)));
    m_empty = new EmptyState(context.themes, QStringLiteral("file-text"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("documentsEmpty"));
    m_stack->setEmptyState(makeFramed(context.themes, m_empty));
    column->addWidget(m_stack, 1);
    column->addWidget(makeActions());
    connectParts();
    refresh();
}

QWidget* RegisterTab::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("documentKind"));
    m_kind->setAccessibleName(tr("Kind of document"));
    m_kind->addItem(tr("All documents"), AnyDocument);
    for (int kind = 0; kind <= int(LastDocumentKind); ++kind)
        m_kind->addItem(documentKindWord(DocumentKind(kind)), kind);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("documentFilter"));
    m_filter->setPlaceholderText(tr("Number or name"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    m_copy = new Button(m_context.themes, QStringLiteral("copy"), tr("Copy table"));
    m_copy->setObjectName(QStringLiteral("documentCopy"));
    row->addWidget(m_kind);
    row->addWidget(m_filter);
    row->addStretch(1);
    row->addWidget(m_copy);
    return tools;
}

QWidget* RegisterTab::makeActions()
{
    const ThemeManager& themes = m_context.themes;
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](Button* button, const char* name) {
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        return button;
    };
    m_session = add(new Button(themes, tr("Open session")), "documentSession");
    row->addStretch(1);
    m_credit = add(new Button(themes, tr("Credit note…")), "documentCredit");
    m_mail = add(new Button(themes, QStringLiteral("mail"), tr("E-mail draft")), "documentMail");
    m_save = add(new Button(themes, tr("Save again…")), "documentSave");
    m_look = add(new Button(themes, QStringLiteral("printer"), tr("Look and print…"), Button::Kind::Primary), "documentLook");
    for (Button* button : {m_credit, m_mail, m_save, m_look})
        button->setVisible(m_context.press != nullptr);
    return actions;
}

void RegisterTab::connectParts()
{
    m_search.setSingleShot(true);
    m_search.setInterval(SearchQuietMs);
    connect(&m_search, &QTimer::timeout, this, &RegisterTab::reload);
    connect(m_filter, &QLineEdit::textChanged, &m_search, qOverload<>(&QTimer::start));
    connect(m_kind, &QComboBox::activated, this, &RegisterTab::reload);
    whenLinkHeals(m_context.workspace, this, [this] {
        if (isVisible()) // else it is read when it is shown
            reload();
    });
    connect(&m_model, &DocumentModel::stateChanged, this, &RegisterTab::refresh);
    connect(m_table, &RecordTable::currentRowChanged, this, &RegisterTab::refresh);
    connect(m_table, &RecordTable::opened, this, &RegisterTab::look);
    connect(m_table, &RecordTable::menuWanted, this, [this](int, const QPoint& position) { showMenu(position); });
    connect(m_copy, &Button::triggered, this, [this] { m_export.copy(m_model); });
    connect(m_look, &Button::triggered, this, &RegisterTab::look);
    connect(m_save, &Button::triggered, this, &RegisterTab::saveAgain);
    connect(m_mail, &Button::triggered, this, &RegisterTab::mail);
    connect(m_credit, &Button::triggered, this, &RegisterTab::credit);
    connect(m_session, &Button::triggered, this, [this] {
        if (const DocumentRecord* document = current(); document && document->scope.transaction)
            m_context.host.openSession(*document->scope.transaction);
    });
}

void RegisterTab::reload()
{
    api::DocumentQuery query;
    if (const int kind = m_kind->currentData().toInt(); kind != AnyDocument)
        query.kind = DocumentKind(kind);
    query.text = m_filter->text().trimmed();
    m_model.setQuery(query);
}

const DocumentRecord* RegisterTab::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row) : nullptr;
}

QString RegisterTab::whyNot() const
{
    return current() ? QString() : tr("Off: choose a document in the list");
}

QString RegisterTab::whyNotCredit() const
{
    const DocumentRecord* document = current();
    if (!document)
        return whyNot();
    if (document->cancelledBy)
        return tr("Off: this document was cancelled already");
    return document->kind == DocumentKind::CreditNote ? tr("Off: a credit note is not taken back; issue the document again instead") : QString();
}

void RegisterTab::refresh()
{
    m_unread->setError(m_model.error());
    m_stack->setEmpty(m_model.rowCount() == 0 && !m_model.isLoading());
    const bool isFiltered = !m_filter->text().trimmed().isEmpty() || m_kind->currentData().toInt() != AnyDocument;
    m_empty->setTitle(m_model.error() ? tr("Could not read the documents") : isFiltered ? tr("Nothing matches") : tr("No document yet"));
    m_empty->setText(m_model.error() ? billingErrorSentence(*m_model.error())
                     : isFiltered    ? tr("Clear the filter to see the others.")
                                     : tr("Documents get their number when a month was locked and its statements are made."));
    for (Button* button : {m_look, m_save, m_mail})
        button->setBlockedReason(whyNot());
    m_credit->setBlockedReason(whyNotCredit());
    m_copy->setBlockedReason(m_model.rowCount() > 0 ? QString() : tr("Off: there is nothing to copy"));
    const DocumentRecord* document = current();
    m_session->setBlockedReason(!document                        ? whyNot()
                                : document->scope.transaction ? QString()
                                                              : tr("Off: this document is about several sessions"));
    Q_EMIT chosen();
}

bool RegisterTab::hasChosen() const
{
    return current() != nullptr && m_context.press != nullptr;
}

void RegisterTab::print()
{
    m_look->click();
}

void RegisterTab::look()
{
    if (const DocumentRecord* document = current(); document && m_context.press)
        m_context.press->preview(document->id, window());
}

void RegisterTab::saveAgain()
{
    const DocumentRecord* document = current();
    if (!document || !m_context.press)
        return;
    auto* dialog = new QFileDialog(window(), tr("Folder for the document"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("documentFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = document->id, number = document->number](const QString& folder) {
        whenFinished(m_context.press->saveAgain(id, folder, m_context.workspace.csvForm()), this, [this, number](const Result<QStringList>& files) {
            m_context.host.notify(files ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                                  files ? tr("Saved %1 again").arg(number) : billingErrorSentence(files.error()));
            m_model.reload();
        });
    });
    dialog->open();
}

void RegisterTab::mail()
{
    const DocumentRecord* document = current();
    if (!document || !m_context.press)
        return;
    whenFinished(m_context.press->draftMail(document->id), this, [this](const Result<void>& done) {
        if (!done)
            m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(done.error()));
    });
}

/// The whole document is taken back; its sessions can stand on another one then.
void RegisterTab::credit()
{
    const DocumentRecord* document = current();
    if (!document || !m_context.press || !whyNotCredit().isEmpty())
        return;
    auto* dialog = new NoteDialog(m_context.themes, tr("Why is %1 taken back?").arg(document->number), QString(), LongestCreditReason, window());
    dialog->setObjectName(QStringLiteral("creditDialog"));
    dialog->setText(tr("A credit note over the whole amount is issued under its own number. The reason stands on it."));
    connect(dialog, &NoteDialog::submitted, this, [this, id = document->id, number = document->number, dialog = QPointer<NoteDialog>(dialog)] {
        PressOrder order;
        order.kind = DocumentKind::CreditNote;
        order.cancels = id;
        order.reason = dialog->note();
        order.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        if (order.reason.isEmpty())
            return dialog->fail(tr("Say why; the reason stands on the credit note"));
        whenFinished(m_context.press->issue(order), this, [this, number, dialog](const Result<PressOutcome>& outcome) {
            const bool isIssued = outcome || hasTakenNumbers(outcome.error());
            if (!isIssued) {
                if (dialog)
                    dialog->fail(billingErrorSentence(outcome.error()));
                return;
            }
            if (dialog)
                dialog->succeed();
            m_context.host.notify(outcome ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                                  //: %1 the number of a document that was taken back.
                                  outcome ? tr("Issued a credit note for %1").arg(number) : billingErrorSentence(outcome.error()));
            m_model.reload();
        });
    });
    dialog->open();
}

void RegisterTab::showMenu(const QPoint& position)
{
    const DocumentRecord* document = current();
    if (!document)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("Copy number"), this, [number = document->number] { QApplication::clipboard()->setText(number); });
    if (m_context.press) {
        menu->addAction(tr("Look and print…"), this, &RegisterTab::look);
        menu->addAction(tr("Save again…"), this, &RegisterTab::saveAgain);
        menu->addAction(tr("E-mail draft"), this, &RegisterTab::mail);
        QAction* credit = menu->addAction(tr("Credit note…"), this, &RegisterTab::credit);
        credit->setEnabled(whyNotCredit().isEmpty());
        credit->setToolTip(whyNotCredit());
    }
    menu->popup(position);
}

} // namespace forecourt::ui
