// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/assignmenttimesdialog.h"

#include "core/domain/tariffrules.h"
#include "ui/format/pricewords.h"
#include "ui/pages/prices/pricefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QVBoxLayout>

namespace forecourt::ui {

namespace {
enum TimesBegin { AlwaysApplied, AppliesFrom };
} // namespace

AssignmentTimesDialog::AssignmentTimesDialog(const ThemeManager& themes, const Workspace& workspace, const PriceAssignment& known,
                                             const QString& where, QWidget* parent)
    : FormDialog(themes, tr("When it applies"), parent), m_workspace(workspace), m_known(known), m_begin(new QComboBox),
      m_from(makeSiteTimeEdit(workspace.format(), "timesFrom")), m_ends(new QCheckBox(tr("Only until"))),
      m_until(makeSiteTimeEdit(workspace.format(), "timesUntil"))
{
    setObjectName(QStringLiteral("assignmentTimesDialog"));
    //: %1 name of a price, %2 name of a place it is assigned to.
    setText(tr("%1 at %2. Sessions keep the price they started with; those that are priced again go by these times.")
                .arg(priceName(known.price, *workspace.site().priceBook()), where));
    makeFields();
    Button* accept = setAcceptButton(tr("Save"));
    accept->setObjectName(QStringLiteral("timesAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("timesCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &AssignmentTimesDialog::submit);
}

void AssignmentTimesDialog::makeFields()
{
    m_begin->setObjectName(QStringLiteral("timesBegin"));
    //: A price applies as if it always had.
    m_begin->addItem(tr("Always, also earlier sessions priced again"), AlwaysApplied);
    m_begin->addItem(tr("From a time on"), AppliesFrom);
    m_begin->setCurrentIndex(m_begin->findData(m_known.from ? AppliesFrom : AlwaysApplied));
    setSiteTime(*m_from, m_known.from.value_or(m_workspace.now()), m_workspace.format());
    setSiteTime(*m_until, m_known.until.value_or(m_workspace.now()), m_workspace.format());
    m_ends->setObjectName(QStringLiteral("timesEnds"));
    m_ends->setChecked(m_known.until.has_value());
    m_until->setAccessibleName(tr("Until, site time"));
    addField(tr("Begins"), m_begin);
    addField(tr("From, site time"), m_from);
    body()->addWidget(m_ends);
    addField(tr("Until, site time"), m_until);
    const auto show = [this] {
        const bool isFrom = m_begin->currentData().toInt() == AppliesFrom;
        m_from->setEnabled(isFrom);
        m_from->setToolTip(isFrom ? QString() : tr("Off: choose \"From a time on\" above"));
        m_until->setEnabled(m_ends->isChecked());
        m_until->setToolTip(m_ends->isChecked() ? QString() : tr("Off: set the check above"));
    };
    connect(m_begin, &QComboBox::currentIndexChanged, this, show);
    connect(m_ends, &QCheckBox::toggled, this, show);
    show();
}

/// The field shows minutes.
QDateTime AssignmentTimesDialog::timeOf(const QDateTimeEdit& edit, const std::optional<QDateTime>& known) const
{
    const QDateTime typed = siteTimeOf(edit, m_workspace.format());
    return known && typed <= *known && typed.secsTo(*known) < 60 ? *known : typed;
}

PriceAssignment AssignmentTimesDialog::assignment() const
{
    PriceAssignment changed = m_known;
    changed.from.reset();
    changed.until.reset();
    if (m_begin->currentData().toInt() == AppliesFrom)
        changed.from = timeOf(*m_from, m_known.from);
    if (m_ends->isChecked())
        changed.until = timeOf(*m_until, m_known.until);
    return changed;
}

void AssignmentTimesDialog::submit()
{
    setProblem({});
    setFieldError(m_until, {});
    for (const PriceProblem& problem : problemsOf(assignment(), *m_workspace.site().priceBook())) {
        if (problem.isNotice)
            continue;
        const QString sentence = priceFaultSentence(problem, nullptr, m_workspace.format());
        if (problem.fault == PriceFault::DatesOrder)
            return setFieldError(m_until, sentence);
        return setProblem(sentence);
    }
    acceptButton()->block(tr("Storing"));
    Q_EMIT submitted();
}

} // namespace forecourt::ui
