// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PriceEditor that saves, removes and takes back.
#include "core/base/async.h"
#include "ui/format/pricewords.h"
#include "ui/models/names.h"
#include "ui/pages/prices/pricechanges.h"
#include "ui/pages/prices/priceeditor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formdialog.h"

namespace forecourt::ui {

namespace {
constexpr qsizetype ToldName = 60;
} // namespace

void PriceEditor::change(const api::PriceChange& wanted, const QString& notice, const std::function<void(const api::PriceChangeOutcome&)>& done)
{
    makePriceChange(m_context, this, wanted, notice, done, [this](const QString& sentence) {
        m_context.host.notify(QStringLiteral("triangle-alert"), sentence);
        showDraft();
    });
}

void PriceEditor::save()
{
    if (!m_context.prices || m_draft.hasFaults())
        return;
    const bool isNew = m_draft.isNewPrice();
    const QString name = shortened(m_draft.setting().name, ToldName);
    m_save->block(tr("Storing"));
    change(m_draft.change(), isNew ? tr("Made the price %1").arg(name) : tr("%1: saved version %2").arg(name, QString::number(m_draft.nextNumber())),
           [this, isNew](const api::PriceChangeOutcome& outcome) { saved(outcome, isNew); });
}

/// The mirror may hear of it before or after: what is edited now is what was stored.
void PriceEditor::saved(const api::PriceChangeOutcome& outcome, bool isNew)
{
    PriceSetting setting = m_draft.setting();
    PriceVersion version = m_draft.version();
    if (isNew && !outcome.prices.isEmpty())
        setting.id = outcome.prices.first();
    version.price = setting.id;
    if (!outcome.versions.isEmpty() && version.id == PriceVersionId(0)) {
        const PriceVersion* stored = m_context.site().priceBook()->version(outcome.versions.first());
        version.number = stored ? stored->number : m_draft.nextNumber();
        version.id = outcome.versions.first();
    }
    m_draft.load(setting, version);
}

void PriceEditor::discard()
{
    const PriceSetting setting = m_draft.setting();
    const PriceVersion version = m_draft.version();
    const bool isNew = m_draft.isNewPrice();
    if (isNew)
        m_draft.clear();
    else
        m_draft.discard();
    m_context.host.notifyUndoable(tr("Discarded the changes of %1").arg(setting.name.isEmpty() ? tr("the new price") : shortened(setting.name, ToldName)),
                                  [this, setting, version, isNew] {
                                      if (m_draft.isDirty())
                                          return; // something else is edited by now
                                      if (isNew)
                                          m_draft.loadNew(setting, version);
                                      else if (m_draft.setting().id != setting.id)
                                          load(setting.id);
                                      if (!m_draft.isLoaded())
                                          return;
                                      m_draft.setSetting(isNew ? m_draft.setting() : setting);
                                      m_draft.setVersion(isNew ? m_draft.version() : version);
                                  });
}

void PriceEditor::removeVersion()
{
    if (!m_draft.isInPlace())
        return;
    api::PriceChange wanted;
    wanted.removedVersions = {m_draft.version().id};
    const PriceId price = m_draft.setting().id;
    change(wanted, tr("%1: deleted version %2").arg(shortened(m_draft.setting().name, ToldName), QString::number(m_draft.version().number)),
           [this, price](const api::PriceChangeOutcome&) { load(price); });
}

void PriceEditor::removePrice()
{
    api::PriceChange wanted;
    wanted.removed = {m_draft.setting().id};
    change(wanted, tr("%1 is no longer offered").arg(shortened(m_draft.setting().name, ToldName)),
           [this](const api::PriceChangeOutcome&) { m_draft.clear(); });
}

void PriceEditor::restorePrice()
{
    api::PriceChange wanted;
    wanted.restored = {m_draft.setting().id};
    const PriceId price = m_draft.setting().id;
    change(wanted, tr("%1 is offered again").arg(shortened(m_draft.setting().name, ToldName)),
           [this, price](const api::PriceChangeOutcome&) { load(price); });
}

} // namespace forecourt::ui
