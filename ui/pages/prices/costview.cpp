// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/prices/costview.h"

#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace forecourt::ui {

namespace {
enum LineColumn { NameColumn, SumColumn, AmountColumn };
} // namespace

CostView::CostView(const ThemeManager& themes, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_lines(new QGridLayout), m_totalName(new TextLabel(themes, TypeRole::BodyStrong)),
      m_total(new TextLabel(themes, TypeRole::BodyStrong)), m_tax(new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2)),
      m_remarks(new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2))
{
    setObjectName(objectName);
    m_total->setObjectName(objectName + QStringLiteral("Total"));
    m_tax->setObjectName(objectName + QStringLiteral("Tax"));
    m_remarks->setObjectName(objectName + QStringLiteral("Remarks"));
    m_remarks->setWordWrap(true);
    m_tax->setWordWrap(true);
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(6);
    m_lines->setColumnStretch(NameColumn, 1);
    auto* sum = new QHBoxLayout;
    sum->addWidget(m_totalName, 1);
    sum->addWidget(m_total);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_lines);
    column->addLayout(sum);
    column->addWidget(m_tax);
    column->addWidget(m_remarks);
    setMessage({});
}

void CostView::setLarge(bool isLarge)
{
    m_total->setRole(isLarge ? TypeRole::Figure : TypeRole::BodyStrong);
}

/// Made once, kept: lines change while somebody types.
TextLabel* CostView::label(int row, int column, bool isStrong)
{
    if (QLayoutItem* item = m_lines->itemAtPosition(row, column)) {
        auto* known = static_cast<TextLabel*>(item->widget());
        known->setRole(isStrong ? TypeRole::BodyStrong : TypeRole::Body);
        known->show();
        return known;
    }
    auto* made = new TextLabel(m_themes, isStrong ? TypeRole::BodyStrong : TypeRole::Body,
                               column == SumColumn ? Theme::Color::Ink2 : Theme::Color::Ink1);
    if (column == NameColumn)
        made->setWordWrap(true); // a cut name says nothing
    else
        made->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_lines->addWidget(made, row, column);
    return made;
}

void CostView::clearFrom(int row)
{
    for (; row < m_lines->rowCount(); ++row) {
        for (int column = NameColumn; column <= AmountColumn; ++column) {
            if (QLayoutItem* item = m_lines->itemAtPosition(row, column))
                item->widget()->hide();
        }
    }
}

void CostView::setMessage(const QString& sentence)
{
    clearFrom(0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_totalName, m_total, m_tax})
        widget->hide();
    m_remarks->setText(sentence);
    m_remarks->setVisible(!sentence.isEmpty());
    m_text = sentence;
    setAccessibleName(sentence);
}

void CostView::setCost(const SessionCost& cost, const Formatter& format)
{
    const QStringList flags = costFlagSentences(cost.flags);
    if (!cost.isPriced())
        return setMessage(flags.join(QLatin1Char(' ')));
    QStringList text;
    int row = 0;
    for (const CostLine& line : cost.lines) {
        const QString name = costLineName(line, format);
        const QString sum = costLineSum(line, format);
        const QString amount = format.money(costLineAmount(line, cost.isGross));
        label(row, NameColumn)->setText(name);
        label(row, SumColumn)->setText(sum);
        label(row, AmountColumn)->setText(amount);
        text.append(QStringList{name, sum, amount}.join(QLatin1Char('\t')));
        ++row;
    }
    clearFrom(row);
    //: The sum of a bill.
    m_totalName->setText(cost.flags.testFlag(CostFlag::Running) ? tr("So far") : tr("The driver pays"));
    m_total->setText(format.money(cost.total));
    QStringList taxes;
    for (const VatTotal& total : cost.vatTotals)
        //: Tax of a bill: %1 its rate, %2 the amount.
        taxes.append(tr("VAT %1: %2").arg(vatText(total.rate, format), format.money(total.vat)));
    //: Of a bill: %1 the amount without tax, %2 the taxes.
    m_tax->setText(taxes.isEmpty() ? QString() : tr("net %1, %2").arg(format.money(cost.net), taxes.join(QStringLiteral(", "))));
    m_remarks->setText(flags.join(QLatin1Char(' ')));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_totalName, m_total})
        widget->show();
    m_tax->setVisible(!taxes.isEmpty());
    m_remarks->setVisible(!flags.isEmpty());
    text.append(m_totalName->text() + QLatin1Char('\t') + m_total->text());
    if (!taxes.isEmpty())
        text.append(m_tax->text());
    text.append(flags);
    m_text = text.join(QLatin1Char('\n'));
    setAccessibleName(m_text);
}

} // namespace forecourt::ui
