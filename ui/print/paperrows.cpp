// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of PaperPages about sessions with their lines.
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/print/paperpages.h"
#include "ui/print/paperwords.h"

#include <QPainter>

namespace forecourt::ui {

namespace {
constexpr qreal LineGapMm = 1.1;
} // namespace

void PaperPages::addRows()
{
    for (const documents::PaperRow& row : m_document.rows) {
        if (m_showsLines)
            addLineRows(row);
        else
            addSessionRow(row);
    }
}

/// What the session was, then each line of its cost.
void PaperPages::addLineRows(const documents::PaperRow& row)
{
    addParagraph(tr("Session %1").arg(row.number), Face::Strong, 0.5);
    QStringList facts{paperPlace(row, m_format)};
    //: When a session began and ended, on a receipt.
    facts.append(tr("%1 to %2").arg(momentWithOffset(row.startedAt), momentWithOffset(row.stoppedAt)));
    if (row.meterStart || row.meterStop)
        //: The register of the meter when a session began and when it ended, on a receipt.
        facts.append(tr("Meter %1 to %2").arg(m_format.meterRegister(row.meterStart), m_format.meterRegister(row.meterStop)));
    if (row.cost.energy)
        facts.append(quantityText(*row.cost.energy, m_format));
    if (!row.personName.isEmpty())
        facts.append(row.personName);
    if (!row.token.isEmpty())
        facts.append(tr("Tag %1").arg(row.token));
    if (!row.cost.priceName.isEmpty())
        //: The price a session was charged by, and which version of it.
        facts.append(tr("Price %1, version %2").arg(row.cost.priceName, m_format.number(row.cost.versionNumber)));
    addParagraph(facts.join(QStringLiteral(" · ")), Face::Small, 2);
    addParagraph(paperRemark(row), Face::Small, 2);
    for (const CostLine& line : row.cost.lines) {
        const qreal height = lineHeight(Face::Small) + 2 * mm(LineGapMm);
        m_blocks.push_back({height, [this, line](QPainter& painter, qreal top) {
                                const QStringList cells{costLineName(line, m_format), costLineSum(line, m_format), vatText(line.vatRate, m_format),
                                                        amount(line.net), amount(line.vat), amount(line.gross)};
                                for (size_t i = 0; i < m_columns.size(); ++i)
                                    drawCell(painter, m_columns[i], top + mm(LineGapMm), cells.at(qsizetype(i)), Face::Small);
                            }, true});
    }
    const QStringList doubts = costFlagSentences(row.cost.flags);
    if (!doubts.isEmpty())
        addParagraph(doubts.join(QLatin1Char(' ')), Face::Small, 2);
}

} // namespace forecourt::ui
