// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billing/documentspage.h"

#include "core/base/async.h"
#include "ui/dialogs/numberrangedialog.h"
#include "ui/format/billingwords.h"
#include "ui/pageaction.h"
#include "ui/pages/billing/monthendtab.h"
#include "ui/pages/billing/registertab.h"
#include "ui/pages/pagelayout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tabbar.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPointer>
#include <QStackedWidget>

namespace forecourt::ui {

DocumentsPage::DocumentsPage(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setObjectName(QStringLiteral("documentsPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(0);
    column->addWidget(new PageHeader(context.themes, tr("Documents")));
    m_tabs = new TabBar(context.themes);
    m_tabs->setObjectName(QStringLiteral("documentTabs"));
    m_tabs->setAccessibleName(tr("Parts of this page"));
    //: Tab: closing a month and making its documents.
    m_tabs->addTab(tr("Month's end"));
    m_tabs->addTab(tr("Issued documents"));
    m_tabs->addTab(tr("Numbers"));
    column->addWidget(m_tabs);
    column->addSpacing(12);
    m_month = new MonthEndTab(context);
    m_register = new RegisterTab(context);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_month);
    m_pages->addWidget(m_register);
    m_pages->addWidget(makeNumbers());
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        reload();
    });
    m_print = addStandIn(*this, QStringLiteral("menuPrint"), QKeySequence::Print, [this] { m_register->print(); });
    connect(m_register, &RegisterTab::chosen, this, &DocumentsPage::updatePrint);
    connect(m_tabs, &QTabBar::currentChanged, this, &DocumentsPage::updatePrint);
    updatePrint();
    connect(m_month, &MonthEndTab::issued, this, [this] { showTab(Tab::Register); });
    connect(m_month, &MonthEndTab::registerChanged, m_register, &RegisterTab::reload);
}

QWidget* DocumentsPage::makeNumbers()
{
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("rangeList"));
    m_list->setAccessibleName(tr("Numbers of documents"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_change = new Button(m_context.themes, tr("Change…"));
    m_change->setObjectName(QStringLiteral("rangeChange"));
    auto* card = new Card(m_context.themes, tr("Numbers of documents"));
    card->titleActions()->addWidget(m_change);
    card->body()->addWidget(m_list, 1);
    connect(m_change, &Button::triggered, this, &DocumentsPage::editRange);
    connect(m_list, &QListWidget::itemActivated, this, &DocumentsPage::editRange);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_change->setBlockedReason(row < 0 ? tr("Off: choose a kind of document first") : QString()); });
    m_change->setBlockedReason(tr("Off: choose a kind of document first"));
    return card;
}

void DocumentsPage::updatePrint()
{
    //: Why nothing can be printed.
    setStandInReason(*m_print, Tab(m_tabs->currentIndex()) != Tab::Register ? tr("documents are printed from the list of issued documents")
                               : m_register->hasChosen()                   ? QString()
                                                                           : tr("no document is chosen in the list"));
}

void DocumentsPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void DocumentsPage::showDetail(const QString& detail)
{
    if (detail == QLatin1String("register"))
        showTab(Tab::Register);
    else if (detail == QLatin1String("numbers"))
        showTab(Tab::Numbers);
    else if (detail == QLatin1String("month"))
        showTab(Tab::Month);
}

void DocumentsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void DocumentsPage::reload()
{
    switch (Tab(m_tabs->currentIndex())) {
    case Tab::Month: return m_month->reload();
    case Tab::Register: return m_register->reload();
    case Tab::Numbers: return loadRanges();
    }
}

void DocumentsPage::loadRanges()
{
    if (!m_context.documents)
        return;
    whenFinished(m_context.documents->ranges(), this, [this](const Result<QList<NumberRange>>& ranges) {
        if (!ranges)
            return m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(ranges.error()));
        m_ranges = *ranges;
        showRanges();
    });
}

void DocumentsPage::showRanges()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const NumberRange& range : std::as_const(m_ranges))
        //: Numbers of documents: %1 the kind, %2 the next number, %3 how many were issued.
        m_list->addItem(tr("%1: next %2, %3 issued").arg(documentKindWord(range.kind), range.nextText, m_context.format().number(range.issued)));
    m_list->setCurrentRow(row);
}

void DocumentsPage::editRange()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_ranges.size() || !m_context.documents)
        return;
    const NumberRange before = m_ranges.at(row);
    auto* dialog = new NumberRangeDialog(m_context.themes, m_context.workspace, before, window());
    connect(dialog, &NumberRangeDialog::submitted, this, [this, before, dialog = QPointer<NumberRangeDialog>(dialog)] {
        const NumberRange wanted = dialog->range();
        whenFinished(m_context.documents->saveRange(wanted, m_context.userName), this, [this, before, wanted, dialog](const Result<void>& saved) {
            if (!saved) {
                if (dialog)
                    dialog->fail(saved.error());
                return;
            }
            if (dialog)
                dialog->accept();
            loadRanges();
            const auto put = [](DocumentsPage& self, const NumberRange& range) {
                whenFinished(self.m_context.documents->saveRange(range, self.m_context.userName), &self, [&self](const Result<void>& done) {
                    if (!done)
                        self.m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(done.error()));
                    self.loadRanges();
                });
            };
            m_context.host.notifyKept(
                tr("Changed the numbers: %1").arg(documentKindWord(wanted.kind)), this, [put, before](DocumentsPage& self) { put(self, before); },
                [put, wanted](DocumentsPage& self) { put(self, wanted); });
        });
    });
    dialog->open();
}

} // namespace forecourt::ui
