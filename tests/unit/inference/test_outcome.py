import math

import numpy as np
import pytest

from mriclassifier.inference.outcome import (
    AGAINST,
    energy,
    in_distribution,
    outcome_of,
    refer_notice,
)
from mriclassifier.inference.rules import ReferRule
from mriclassifier.notices import Notice


def notices(*codes):
    return [Notice(code=code, template="x") for code in codes]


def test_the_energy_is_minus_the_log_of_the_summed_exponentials():
    logits = np.array([1.0, 2.0, 3.0], np.float32)
    assert energy(logits) == pytest.approx(-math.log(math.e + math.e**2 + math.e**3))
    assert math.isfinite(energy(np.array([1e4, -1e4], np.float32)))


def test_an_uncertain_answer_is_referred_in_words_and_the_numbers_stand_beside():
    rule = ReferRule(minimum_probability=0.55)
    assert refer_notice(0.55, 0.0, rule) is None
    notice = refer_notice(0.5, 0.0, rule)
    assert notice.code == "refer"
    assert notice.sentence.startswith("Not certain: refer to a radiologist.")
    assert not any(letter.isdigit() for letter in notice.sentence)
    assert notice.values == {"value": 0.5, "limit": 0.55}


def test_the_energy_is_a_second_opinion():
    rule = ReferRule(minimum_probability=0.0, maximum_energy=-3.0)
    assert refer_notice(1.0, -3.0, rule) is None
    assert refer_notice(1.0, -2.9, rule).code == "refer"


def test_without_a_rule_nothing_is_referred():
    assert refer_notice(0.26, 1e9, ReferRule()) is None


@pytest.mark.parametrize("code", sorted(AGAINST))
def test_what_speaks_against_the_image_outweighs_a_referral(code):
    assert outcome_of(notices(code, "refer")) == "out_of_distribution"
    assert not in_distribution(notices(code))


def test_an_answer_stands_or_is_referred():
    assert outcome_of([]) == "answer"
    assert outcome_of(notices("no_ood_statistics")) == "answer"
    assert outcome_of(notices("no_ood_statistics", "refer")) == "refer"
