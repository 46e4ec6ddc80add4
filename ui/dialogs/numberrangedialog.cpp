// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/numberrangedialog.h"

#include "ui/format/billingwords.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace forecourt::ui {

NumberRangeDialog::NumberRangeDialog(const ThemeManager& themes, const Workspace& workspace, const NumberRange& range, QWidget* parent)
    : FormDialog(themes, tr("Numbers: %1").arg(documentKindWord(range.kind)), parent), m_workspace(workspace), m_range(range),
      m_pattern(new QLineEdit(range.pattern)), m_next(new QSpinBox), m_example(new TextLabel(themes, TypeRole::Body, Theme::Color::Ink2))
{
    setObjectName(QStringLiteral("numberRangeDialog"));
    setText(tr("{year} is the year of issue, {number:5} the running number with five digits. With a year in it the numbers begin at 1 "
               "again each year. A number never comes twice and none is left out."));
    m_pattern->setObjectName(QStringLiteral("rangePattern"));
    m_pattern->setMaxLength(NumberRange::LongestPattern);
    m_next->setObjectName(QStringLiteral("rangeNext"));
    m_next->setRange(1, std::numeric_limits<int>::max());
    m_next->setValue(static_cast<int>(range.next));
    m_next->setEnabled(range.issued == 0);
    m_next->setToolTip(range.issued == 0 ? QString() : tr("Off: documents were issued; the numbers go on from there"));
    m_example->setObjectName(QStringLiteral("rangeExample"));
    addField(tr("Pattern"), m_pattern);
    addField(tr("Next number"), m_next);
    body()->addWidget(m_example);
    Button* accept = setAcceptButton(tr("Save"));
    accept->setObjectName(QStringLiteral("rangeAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("rangeCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &NumberRangeDialog::submit);
    connect(m_pattern, &QLineEdit::textChanged, this, &NumberRangeDialog::showExample);
    connect(m_next, &QSpinBox::valueChanged, this, &NumberRangeDialog::showExample);
    showExample();
}

NumberRange NumberRangeDialog::range() const
{
    NumberRange range = m_range;
    range.pattern = m_pattern->text().trimmed();
    range.next = m_next->value();
    return range;
}

void NumberRangeDialog::showExample()
{
    const QString text = numberText(range().pattern, m_workspace.format().siteDate(m_workspace.now()).year(), range().next);
    //: %1 the number the next document will get.
    m_example->setText(text.isEmpty() ? tr("This pattern gives no number") : tr("The next one: %1").arg(text));
}

void NumberRangeDialog::submit()
{
    const QString wrong = wrongField(range());
    setFieldError(m_pattern, wrong == QLatin1String("pattern") ? tr("A pattern holds {number}, may hold {year}, and has at most 40 letters") : QString());
    setFieldError(m_next, wrong == QLatin1String("next") ? tr("Numbers begin at 1") : QString());
    if (!wrong.isEmpty())
        return;
    acceptButton()->block(tr("Storing"));
    Q_EMIT submitted();
}

void NumberRangeDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    if (error.args.contains(QLatin1String("next")))
        return setFieldError(m_next, billingErrorSentence(error));
    if (error.args.contains(QLatin1String("pattern")))
        return setFieldError(m_pattern, billingErrorSentence(error));
    setProblem(billingErrorSentence(error));
}

} // namespace forecourt::ui
