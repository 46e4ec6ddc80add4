// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/pricerulescard.h"

#include "ui/dialogs/priceexceptiondialog.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QListWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int StepTableWidth = 320;
constexpr int ListRowsShown = 5;
constexpr int ListRowHeight = 26;
constexpr qsizetype ShownText = 80;

/// Groups that people have, without those \a taken.
QStringList groupsOf(const api::LiveSite& site, const QStringList& taken)
{
    QStringList groups = site.groups();
    groups.removeIf([&taken](const QString& group) { return taken.contains(group, Qt::CaseInsensitive); });
    groups.sort(Qt::CaseInsensitive);
    return groups;
}

} // namespace

// ---- groups -----------------------------------------------------------------------------------------

PriceGroupsCard::PriceGroupsCard(const PageContext& context, PriceDraft& draft, QWidget* parent)
    : Card(context.themes, tr("Prices for groups of people"), parent), m_context(context), m_draft(draft), m_model(context.format(), tr("Group"))
{
    setObjectName(QStringLiteral("priceGroupsCard"));
    m_table = new RateTable(context, m_model, QStringLiteral("priceGroups"), tr("Prices for groups of people"), tr("Add group"));
    m_group = new QComboBox;
    m_group->setObjectName(QStringLiteral("priceGroup"));
    m_group->setProperty("forget", true);
    m_group->setAccessibleName(tr("Group to add"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(16);
    titleActions()->addWidget(m_group);
    body()->addWidget(m_table);
    connect(m_table, &RateTable::addWanted, this, &PriceGroupsCard::addGroup);
    connect(m_table, &RateTable::removeWanted, this, &PriceGroupsCard::removeGroup);
    connect(&m_model, &RateTableModel::rowsEdited, this, [this] {
        QList<GroupRates> groups;
        for (const NamedRates& row : m_model.rows())
            groups.append({row.name, row.rates});
        if (groups.size() == m_draft.version().groups.size())
            m_draft.edit([&](PriceVersion& version) { version.groups = groups; });
    });
    connect(&draft, &PriceDraft::changed, this, &PriceGroupsCard::refresh);
    connect(&context.site(), &api::LiveSite::groupsChanged, this, &PriceGroupsCard::refresh);
    connect(&context.site(), &api::LiveSite::reset, this, &PriceGroupsCard::refresh);
    refresh();
}

void PriceGroupsCard::refresh()
{
    QList<NamedRates> rows;
    QStringList taken;
    for (const GroupRates& group : m_draft.version().groups) {
        rows.append({group.group, group.rates});
        taken.append(group.group);
    }
    m_model.setRows(rows, m_draft.setting().currency);
    const QStringList free = groupsOf(m_context.site(), taken);
    const QString chosen = m_group->currentText();
    m_group->clear();
    for (const QString& group : free)
        m_group->addItem(shortened(group, ShownText), group);
    m_group->setCurrentIndex(std::max(0, m_group->findText(chosen)));
    m_group->setVisible(!free.isEmpty());
    m_table->adder()->setBlockedReason(free.isEmpty() ? tr("Off: people have no further group. Give them one under People & tags") : QString());
    QString problem;
    const QList<PriceProblem> problems = m_draft.isLoaded() ? m_draft.problems() : QList<PriceProblem>{};
    for (const PriceProblem& fault : problems) {
        if (fault.part == PricePart::Group)
            problem = priceFaultSentence(fault, &m_draft.version(), m_context.format());
    }
    m_table->setProblem(problem);
}

void PriceGroupsCard::addGroup()
{
    const QString group = m_group->currentData().toString();
    if (group.isEmpty())
        return;
    RateSet rates;
    rates.perKwh = m_draft.version().rates.perKwh;
    m_draft.edit([&](PriceVersion& version) { version.groups.append({group, rates}); });
    m_table->chooseRow(static_cast<int>(m_draft.version().groups.size()) - 1);
}

void PriceGroupsCard::removeGroup(int row)
{
    const PriceVersion before = m_draft.version();
    if (row < 0 || row >= before.groups.size())
        return;
    m_draft.edit([row](PriceVersion& version) { version.groups.removeAt(row); });
    m_context.host.notifyUndoable(tr("Removed the prices of group %1").arg(shortened(before.groups.at(row).group, ShownText)),
                                  [this, before, price = m_draft.setting().id] {
                                      if (m_draft.isLoaded() && m_draft.setting().id == price)
                                          m_draft.setVersion(before);
                                  });
}

// ---- steps ------------------------------------------------------------------------------------------

PriceStepsCard::PriceStepsCard(const PageContext& context, PriceDraft& draft, QWidget* parent)
    : Card(context.themes, tr("Steps"), parent), m_context(context), m_draft(draft), m_model(context.format()), m_basis(new QComboBox),
      m_effect(new QComboBox), m_table(new TableView(context.themes)),
      m_add(new Button(context.themes, QStringLiteral("plus"), tr("Add step"))),
      m_remove(new Button(context.themes, QStringLiteral("trash-2"), tr("Remove"))), m_problem(new TextLabel(context.themes, TypeRole::Small))
{
    setObjectName(QStringLiteral("priceStepsCard"));
    for (QComboBox* box : {m_basis, m_effect})
        box->setProperty("forget", true); // of the price, not of the window
    m_basis->setObjectName(QStringLiteral("priceStepBasis"));
    m_basis->setAccessibleName(tr("What steps count"));
    m_basis->addItem(tr("No steps"), int(StepBasis::None));
    m_basis->addItem(tr("By energy of the session"), int(StepBasis::Energy));
    m_basis->addItem(tr("By power"), int(StepBasis::Power));
    m_effect->setObjectName(QStringLiteral("priceStepEffect"));
    m_effect->setAccessibleName(tr("What a step does"));
    m_effect->addItem(tr("replaces the price of energy"));
    m_effect->addItem(tr("is added to the price of energy"));
    m_add->setObjectName(QStringLiteral("priceStepAdd"));
    m_remove->setObjectName(QStringLiteral("priceStepRemove"));
    m_problem->setObjectName(QStringLiteral("priceStepsProblem"));
    m_problem->setWordWrap(true);
    titleActions()->addWidget(m_basis);
    makeTable();
    connectParts();
    connect(&draft, &PriceDraft::changed, this, &PriceStepsCard::refresh);
    refresh();
}

void PriceStepsCard::makeTable()
{
    m_table->setObjectName(QStringLiteral("priceSteps"));
    m_table->setAccessibleName(tr("Steps of the price"));
    m_table->setModel(&m_model);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setColumnFor(int(PriceStepModel::Column::From), QStringLiteral("From 000,000 kWh"));
    m_table->setColumnFor(int(PriceStepModel::Column::Price), tr("Added %1/kWh").arg(QStringLiteral("CHF")));
    m_table->setFixedWidth(StepTableWidth);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_add);
    tools->addWidget(m_remove);
    //: Before a choice: "A step … replaces the price of energy".
    tools->addWidget(new TextLabel(m_context.themes, tr("A step"), TypeRole::Body, Theme::Color::Ink2));
    tools->addWidget(m_effect);
    tools->addStretch(1);
    body()->addWidget(m_table);
    body()->addWidget(m_problem);
    body()->addLayout(tools);
}

void PriceStepsCard::connectParts()
{
    connect(m_basis, &QComboBox::activated, this, [this](int index) {
        const auto basis = StepBasis(m_basis->itemData(index).toInt());
        m_draft.edit([&](PriceVersion& version) {
            version.stepBasis = basis;
            if (basis == StepBasis::None)
                version.steps.clear();
        });
        if (basis != StepBasis::None && m_model.rowCount() == 0)
            m_model.append();
    });
    connect(m_effect, &QComboBox::activated, this,
            [this](int index) { m_draft.edit([&](PriceVersion& version) { version.stepsAdd = index == 1; }); });
    connect(m_add, &Button::triggered, this, [this] {
        m_model.append();
        m_table->setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_remove, &Button::triggered, this, [this] { m_model.remove(m_table->currentIndex().row()); });
    connect(&m_model, &PriceStepModel::stepsEdited, this, [this] {
        m_refused.clear();
        m_draft.edit([this](PriceVersion& version) { version.steps = m_model.steps(); });
        refresh();
    });
    connect(&m_model, &PriceStepModel::refused, this, [this](const QString& why) {
        m_refused = why;
        refresh();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PriceStepsCard::refresh);
}

void PriceStepsCard::refresh()
{
    const PriceVersion& version = m_draft.version();
    m_model.setSteps(version.steps, version.stepBasis, version.stepsAdd, m_draft.setting().currency);
    m_basis->setCurrentIndex(m_basis->findData(int(version.stepBasis)));
    m_effect->setCurrentIndex(version.stepsAdd ? 1 : 0);
    const bool hasSteps = version.stepBasis != StepBasis::None;
    for (int i = 0; i < body()->count(); ++i) {
        if (QLayout* line = body()->itemAt(i)->layout()) {
            for (int k = 0; k < line->count(); ++k) {
                if (QWidget* widget = line->itemAt(k)->widget())
                    widget->setVisible(hasSteps);
            }
        }
    }
    m_table->setVisible(hasSteps && !version.steps.isEmpty());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + static_cast<int>(std::min<qsizetype>(version.steps.size(), 8)) * m_table->verticalHeader()->defaultSectionSize() + 8);
    const int row = m_table->currentIndex().row();
    m_remove->setBlockedReason(row >= 0 && row < m_model.rowCount() ? QString() : tr("Off: choose a step first"));
    QStringList sentences;
    if (!m_refused.isEmpty())
        sentences.append(m_refused);
    const QList<PriceProblem> problems = m_draft.isLoaded() ? m_draft.problems() : QList<PriceProblem>{};
    for (const PriceProblem& problem : problems) {
        if (problem.part == PricePart::Step || problem.fault == PriceFault::StepsMissing || problem.fault == PriceFault::StepsHideBands
            || problem.fault == PriceFault::SteppedRateNegative)
            sentences.append(priceFaultSentence(problem, &version, m_context.format()));
    }
    sentences.removeDuplicates();
    m_problem->setText(sentences.join(QLatin1Char('\n')));
    m_problem->setVisible(!sentences.isEmpty());
}

// ---- exceptions -------------------------------------------------------------------------------------

PriceExceptionsCard::PriceExceptionsCard(const PageContext& context, PriceDraft& draft, QWidget* parent)
    : Card(context.themes, tr("Dates with other bands"), parent), m_context(context), m_draft(draft), m_list(new QListWidget),
      m_add(new Button(context.themes, QStringLiteral("plus"), tr("Add dates…"))), m_change(new Button(context.themes, tr("Change…"))),
      m_remove(new Button(context.themes, QStringLiteral("trash-2"), tr("Remove"))), m_problem(new TextLabel(context.themes, TypeRole::Small))
{
    setObjectName(QStringLiteral("priceExceptionsCard"));
    m_list->setObjectName(QStringLiteral("priceExceptions"));
    m_list->setAccessibleName(tr("Dates with other bands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_add->setObjectName(QStringLiteral("priceExceptionAdd"));
    m_change->setObjectName(QStringLiteral("priceExceptionChange"));
    m_remove->setObjectName(QStringLiteral("priceExceptionRemove"));
    m_problem->setObjectName(QStringLiteral("priceExceptionsProblem"));
    m_problem->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button* button : {m_add, m_change, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    body()->addWidget(m_list);
    body()->addWidget(m_problem);
    body()->addLayout(buttons);
    connect(m_add, &Button::triggered, this, [this] { edit(-1); });
    connect(m_change, &Button::triggered, this, [this] { edit(m_list->currentRow()); });
    connect(m_remove, &Button::triggered, this, [this] { remove(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { edit(m_list->currentRow()); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        const QString reason = row < 0 ? tr("Off: choose dates in the list first") : QString();
        m_change->setBlockedReason(reason);
        m_remove->setBlockedReason(reason);
    });
    connect(&draft, &PriceDraft::changed, this, &PriceExceptionsCard::refresh);
    refresh();
}

void PriceExceptionsCard::refresh()
{
    const QList<BandException>& exceptions = m_draft.version().exceptions;
    const int row = m_list->currentRow();
    const QLocale& locale = m_context.format().locale();
    m_list->clear();
    for (const BandException& exception : exceptions)
        //: Dates with other bands: %1 a name, %2 the first day, %3 the last day.
        m_list->addItem(tr("%1: %2 to %3").arg(shortened(exception.name, ShownText), locale.toString(exception.from, QLocale::ShortFormat),
                                               locale.toString(exception.to, QLocale::ShortFormat)));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_list->setVisible(m_list->count() > 0);
    m_list->setFixedHeight(std::min(m_list->count(), ListRowsShown) * ListRowHeight + 8);
    const bool hasBands = !m_draft.version().bands.isEmpty();
    m_add->setBlockedReason(hasBands ? QString() : tr("Off: add bands of the week first"));
    const bool hasRow = m_list->currentRow() >= 0;
    for (Button* button : {m_change, m_remove}) {
        button->setVisible(!exceptions.isEmpty());
        button->setBlockedReason(hasRow ? QString() : tr("Off: choose dates in the list first"));
    }
    QString problem;
    const QList<PriceProblem> problems = m_draft.isLoaded() ? m_draft.problems() : QList<PriceProblem>{};
    for (const PriceProblem& fault : problems) {
        if (fault.part == PricePart::Exception)
            problem = priceFaultSentence(fault, &m_draft.version(), m_context.format());
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setVisible(hasBands || !exceptions.isEmpty());
}

void PriceExceptionsCard::edit(int index)
{
    const PriceVersion version = m_draft.version();
    std::optional<BandException> known;
    if (index >= 0 && index < version.exceptions.size())
        known = version.exceptions.at(index);
    auto* dialog = new PriceExceptionDialog(m_context.themes, m_context.workspace, version, known, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, index, price = m_draft.setting().id] {
        if (!m_draft.isLoaded() || m_draft.setting().id != price)
            return;
        const BandException made = dialog->exception();
        m_draft.edit([&](PriceVersion& changed) {
            if (index >= 0 && index < changed.exceptions.size())
                changed.exceptions[index] = made;
            else
                changed.exceptions.append(made);
        });
    });
    dialog->open();
}

void PriceExceptionsCard::remove(int index)
{
    const PriceVersion before = m_draft.version();
    if (index < 0 || index >= before.exceptions.size())
        return;
    m_draft.edit([index](PriceVersion& version) { version.exceptions.removeAt(index); });
    m_context.host.notifyUndoable(tr("Removed the dates %1").arg(shortened(before.exceptions.at(index).name, ShownText)),
                                  [this, before, price = m_draft.setting().id] {
                                      if (m_draft.isLoaded() && m_draft.setting().id == price)
                                          m_draft.setVersion(before);
                                  });
}

} // namespace forecourt::ui
