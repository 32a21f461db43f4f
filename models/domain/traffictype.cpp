// SPDX-FileCopyrightText: 2026 The Arowana Console authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/traffictype.h"

namespace arowana {

QList<TrafficType> allowedTraffic(UseCase useCase)
{
    switch (useCase) {
    case UseCase::Otp:
        return {TrafficType::Authentication};
    case UseCase::Transactional:
        return {TrafficType::Transaction, TrafficType::ServiceRequest, TrafficType::Acknowledgement};
    case UseCase::Promotional:
        return {TrafficType::Promotion};
    case UseCase::MultiUse:
    case UseCase::Unknown:
        break;
    }
    return {TrafficType::Transaction, TrafficType::ServiceRequest, TrafficType::Acknowledgement,
            TrafficType::Promotion, TrafficType::Authentication};
}

} // namespace arowana
